/** The article format: one schema that ingest, lint and the editor's form share. */
import { z } from 'zod';

export const audiences = ['customer', 'agent'] as const;
export type Audience = (typeof audiences)[number];

export const statuses = ['draft', 'review', 'published', 'retired'] as const;

export const channels = ['chat', 'messenger', 'email', 'phone', 'review', 'social'] as const;
export type Channel = (typeof channels)[number];

const line = (max: number) => z.string().trim().min(1).max(max);
const lines = (max: number) => z.array(line(500)).max(max).default([]);

/** A day (`2026-12-15`, meaning its start in UTC) or an instant with an offset; kept as an ISO instant in UTC. */
const instant = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'must be a date such as 2026-12-15 or 2026-12-15T10:00:00+03:00',
  })
  .transform((text) => new Date(text).toISOString());

export const articleIdSchema = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
    'must be letters, digits, ".", "_" and "-", starting with a letter or digit',
  )
  .max(200);

/** A primary language subtag such as `ru` or `en`. */
export const langSchema = z.string().regex(/^[a-z]{2,3}$/, 'must be a language code such as ru or en');

const unique = (what: string) => (values: string[]) =>
  new Set(values.map((value) => value.toLowerCase())).size === values.length || `lists the same ${what} twice`;
const distinct = <Schema extends z.ZodType<string[]>>(schema: Schema, what: string) =>
  schema.superRefine((values, context) => {
    const verdict = unique(what)(values);
    if (verdict !== true) context.addIssue({ code: 'custom', message: verdict });
  });

export const refusalSchema = z.object({
  when: line(500).describe('The situation in which the answer is no.'),
  questions: distinct(lines(50), 'question').describe('How customers ask for what is refused.'),
  reason: line(1000).describe('The fact behind the no, in words a customer may hear.'),
  alternatives: lines(10).describe('What the customer can do instead, best first. Without one it becomes a hand-off.'),
  may_escalate: z.boolean().default(false).describe('Whether a supervisor may decide otherwise.'),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** The front matter of an article. Keys that it does not name are left alone. */
export const frontMatterSchema = z
  .object({
    id: articleIdSchema.describe('The same in every language. By default made from the file name.'),
    title: line(300).describe('How a person would name it. By default the first heading.'),
    lang: langSchema.describe('By default read from the path (ru/, en/) or the letters of the text.'),
    status: z.enum(statuses).default('published').describe('Only published articles answer.'),
    audience: z.enum(audiences).default('customer').describe('An agent-only article never reaches a customer.'),
    topics: lines(20).describe('What it is about, in words of your own.'),
    channels: z.array(z.enum(channels)).default([]).describe('Where it may answer; empty means everywhere.'),
    questions: distinct(lines(100), 'question').describe('How customers ask it.'),
    owner: line(200).optional().describe('The team or person who keeps it true.'),
    reviewed_at: instant.optional().describe('When someone last read it and found it true.'),
    review_every: z
      .string()
      .regex(/^[1-9]\d{0,3}d$/, 'must be a number of days such as 90d')
      .optional()
      .describe('How long a review holds, in days: 90d.'),
    valid_from: instant.optional().describe('It does not answer before this.'),
    expires_at: instant.optional().describe('It does not answer from this moment on.'),
    aliases: lines(50).describe('Other names of the subject, former ids among them.'),
    refusals: z.array(refusalSchema).max(20).default([]).describe('Where the article says no.'),
  })
  .superRefine((value, context) => {
    if (value.valid_from !== undefined && value.expires_at !== undefined && value.valid_from >= value.expires_at) {
      context.addIssue({ code: 'custom', path: ['expires_at'], message: 'must be later than valid_from' });
    }
  });
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Every question that its editor says the article answers, those it answers with a no among them. */
export function questionsOf({ questions, refusals }: Pick<FrontMatter, 'questions' | 'refusals'>): string[] {
  // Articles stored by an earlier version have refusals without questions.
  return [...questions, ...refusals.flatMap(({ questions: own = [] }: Partial<Refusal>) => own)];
}

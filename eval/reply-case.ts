/** One hand-written case of reply evaluation: what a customer says, and what an honest reply does with it. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { articleIdSchema, channels } from '../src/domain/article.ts';
import { customerSchema, messageSchema } from '../src/domain/conversation.ts';
import { handoffReasons } from '../src/domain/handoff.ts';

/** The moment at which every case is asked: earlier contacts and articles with dates are judged from here. */
export const askedAt = '2026-11-22T10:00:00Z';

const action = z.enum(['answer', 'clarify', 'refuse', 'handoff', 'silent']);
const line = z.string().trim().min(1);

const expectSchema = z
  .strictObject({
    action: action.describe('What the reply does, first of all.'),
    actions: z.array(action).min(2).optional().describe('Where several are right: all of them, `action` among them.'),
    articles: z.array(articleIdSchema).describe('Any of them in first place is right; none where none answers.'),
    nuggets: z
      .array(z.strictObject({ text: line, vital: z.boolean() }))
      .min(1)
      .optional()
      .describe('Facts of a right answer; without a vital one it is wrong.'),
    must_not: z.array(line).min(1).optional().describe('Appear in nothing shown, in whatever case of letters.'),
    handoff: z.enum(handoffReasons).optional().describe('Why a person takes over, where that is right.'),
    refusal: z
      .strictObject({ reason: line, alternatives: z.array(line).min(1) })
      .optional()
      .describe('Word for word from the refusal of the first article.'),
    pii: z.array(line).min(1).optional().describe('Personal values as they stand in the text; none reaches a model.'),
  })
  .refine(({ action, actions }) => actions?.includes(action) ?? true, 'actions must name action too')
  .refine(({ action, handoff }) => action !== 'handoff' || handoff !== undefined, 'a hand-off needs its reason')
  .refine(({ action, refusal }) => (action === 'refuse') === (refusal !== undefined), 'refuse and refusal go together');

const replyCaseSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+-(?:ru|en)-\d{3}$/),
    lang: z.enum(['ru', 'en']),
    text: line.optional(),
    messages: z
      .array(messageSchema.strict())
      .min(1)
      .optional()
      .describe('Instead of a text; the last is the customer’s.'),
    customer: customerSchema.strict().optional(),
    channel: z.enum(channels).optional(),
    expect: expectSchema,
    metadata: z.strictObject({
      split: z.enum(['dev', 'test']),
      cluster: line.describe(
        'Cases that stand or fall together, in one split; shared by both languages and all files.',
      ),
      kind: z.enum([
        'answerable',
        'unanswerable',
        'refusal',
        'multi-turn',
        'handoff',
        'no-handoff',
        'injection',
        'personal',
      ]),
      risk: z.enum(['low', 'medium', 'high']),
      why: line.describe('Why the case is there and its expectation right, in one sentence.'),
    }),
  })
  .refine(({ text, messages }) => (text === undefined) !== (messages === undefined), 'needs either text or messages')
  .transform(({ text, messages, ...rest }) => ({
    ...rest,
    messages: messages ?? [{ role: 'customer' as const, text: text ?? '' }],
  }))
  .refine(({ messages }) => messages.at(-1)?.role === 'customer', 'the customer must speak last');

export type ReplyCase = z.infer<typeof replyCaseSchema>;

/** One JSON object a line. Throws with the file and line of the first that does not fit. */
export async function readReplyCases(file: string): Promise<ReplyCase[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((text) => text !== '');
  return lines.map((text, index) => {
    const parsed = replyCaseSchema.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

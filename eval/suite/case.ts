/** One case of an evaluation: what a customer says, and what an honest service does with it. */
import { z } from 'zod';
import { channels } from '../../src/domain/article.ts';
import { customerSchema, messageSchema, type Message } from '../../src/domain/conversation.ts';
import { handoffReasons } from '../../src/domain/handoff.ts';

export const actions = ['answer', 'clarify', 'refuse', 'handoff', 'silent'] as const;
export type Action = (typeof actions)[number];

const noiseKinds = ['typo', 'layout', 'translit', 'slang'] as const;

const line = z.string().trim().min(1);
const action = z.enum(actions);
const nugget = z.strictObject({ text: line, vital: z.boolean() });

const expectSchema = z
  .strictObject({
    action: action.describe('What the bot does, first of all.'),
    actions: z.array(action).min(2).optional().describe('Where several are right: all of them, `action` among them.'),
    articles: z.array(line).default([]).describe('Any of them answers; none where nothing does.'),
    nuggets: z.array(nugget).min(1).optional().describe('Facts of a right answer; without a vital one it is wrong.'),
    must_not: z.array(line).min(1).optional().describe('Appear in nothing shown, in whatever case of letters.'),
    answer: line.optional().describe('A right answer as a person words it.'),
    handoff: z.enum(handoffReasons).optional().describe('Why a person takes over, where that is right.'),
    refusal: z
      .strictObject({ reason: line, alternatives: z.array(line).min(1) })
      .optional()
      .describe('Word for word from a refusal of the first article.'),
    pii: z.array(line).min(1).optional().describe('Personal values as they stand in the text.'),
    reason: line.optional().describe('Why silence is right, where it is.'),
  })
  .refine(({ action, actions }) => actions?.includes(action) ?? true, 'actions must name action too');

/** A change of an article before the question is asked: the answer must follow it. */
const changeSchema = z.strictObject({
  article: line,
  lang: line,
  replace: z.array(z.strictObject({ find: z.string().min(1), with: z.string() })).min(1),
});
export type Change = z.infer<typeof changeSchema>;

const metadataSchema = z.object({
  split: line.optional(),
  cluster: line.optional().describe('Cases that stand or fall together.'),
  kind: line.optional(),
  risk: z.enum(['low', 'medium', 'high']).default('low'),
  why: line.optional(),
});

const turnSchema = z
  .object({ role: z.string().optional(), speaker: z.string().optional(), text: z.string() })
  .transform(({ role, speaker, text }): Message => {
    const who = role ?? speaker;
    return { role: who === 'customer' || who === 'user' ? 'customer' : 'agent', text };
  });

/** Where a line has no `expect` it is read as the public data sets write it: `gold`, `answer`, `answerable`, `category`. */
export const caseSchema = z
  .object({
    id: line,
    lang: line,
    text: z.string().optional(),
    messages: z.array(messageSchema).min(1).optional(),
    turns: z.array(turnSchema).default([]),
    customer: customerSchema.optional(),
    channel: z.enum(channels).optional(),
    given: z.array(changeSchema).min(1).optional(),
    noise: z.strictObject({ kind: z.enum(noiseKinds), of: line }).optional(),
    expect: expectSchema.optional(),
    metadata: metadataSchema.optional(),
    gold: z.array(z.string()).optional(),
    answer: z.string().optional(),
    answerable: z.boolean().optional(),
    category: z.string().optional(),
    page: z.string().optional(),
  })
  .refine(({ text, messages }) => (text === undefined) !== (messages === undefined), 'needs either text or messages')
  .refine(({ expect, gold, answerable }) => (expect ?? gold ?? answerable) !== undefined, 'needs expect, or gold')
  .transform((read) => {
    const { id, lang, text, turns, customer, channel, given, noise, metadata, page } = read;
    const expect = read.expect ?? expectationOf(read);
    const messages = read.messages ?? [...turns, { role: 'customer' as const, text: text ?? '' }];
    return {
      id,
      lang,
      messages,
      ...(customer === undefined ? {} : { customer }),
      ...(channel === undefined ? {} : { channel }),
      ...(given === undefined ? {} : { given }),
      ...(noise === undefined ? {} : { noise }),
      expect: { ...expect, actions: expect.actions ?? [expect.action] },
      split: metadata?.split ?? 'none',
      cluster: metadata?.cluster ?? page ?? turns[0]?.text ?? expect.articles[0] ?? id,
      kind: metadata?.kind ?? read.category ?? (expect.articles.length > 0 ? 'answerable' : 'unanswerable'),
      risk: metadata?.risk ?? ('low' as const),
      ...(metadata?.why === undefined ? {} : { why: metadata.why }),
    };
  })
  .refine(({ messages }) => messages.at(-1)?.role === 'customer', 'the customer must speak last');

export type EvalCase = z.infer<typeof caseSchema>;

/** What cannot be answered is met with silence, or with a person. */
function expectationOf(read: {
  gold?: string[] | undefined;
  answer?: string | undefined;
  answerable?: boolean | undefined;
}): z.infer<typeof expectSchema> {
  const { gold = [], answer, answerable = gold.length > 0 } = read;
  if (!answerable) return { action: 'handoff', actions: ['handoff', 'silent'], articles: [] };
  return { action: 'answer', articles: gold, ...(answer === undefined || answer === '' ? {} : { answer }) };
}

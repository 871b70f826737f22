/** A scripted scenario, in a rule file of the kind `scenario`: a tree of things to say, to ask and to look at. */
import { z } from 'zod';
import { articleIdSchema } from '../domain/article.ts';
import { slotNames } from '../domain/conversation.ts';
import { handoffReasons } from '../domain/handoff.ts';
import { phrasesSchema } from './bot-rules.ts';

const text = z.string().trim().min(1).max(1000);
const nodeName = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'must be lower-case letters, digits and "-"');

const saySchema = z.strictObject({
  ru: text,
  en: text,
  article: articleIdSchema.optional().describe('Where the figures stand.'),
  quote: z.strictObject({ ru: text, en: text }).optional().describe('Its words, letter for letter.'),
});
export type Say = z.infer<typeof saySchema>;

const branchSchema = z.strictObject({
  slot: z.enum(slotNames),
  known: z.boolean().optional().describe('Whether the request tells it.'),
  one_of: z.array(text).min(1).max(50).optional().describe('What it is, case aside.'),
  to: nodeName,
});
export type Branch = z.infer<typeof branchSchema>;

const optionSchema = z.strictObject({ answers: phrasesSchema, to: nodeName });

const nodeSchema = z
  .strictObject({
    say: saySchema.optional(),
    answer: articleIdSchema.optional().describe('Says what this article gives as ready wording.'),
    branch: z.array(branchSchema).min(1).max(50).optional().describe('The first that holds.'),
    ask: z.array(optionSchema).min(1).max(20).optional().describe('Waits for the customer; say puts the question.'),
    else: nodeName.optional().describe('Where neither a branch nor an option holds.'),
    to: nodeName.optional(),
    handoff: z.enum(handoffReasons).optional(),
    end: z.literal(true).optional(),
  })
  .superRefine((node, context) => {
    const ways = (['branch', 'ask', 'to', 'handoff', 'end'] as const).filter((way) => node[way] !== undefined);
    if (ways.length !== 1) {
      const message = ways.length === 0 ? 'is a dead end' : `has ${ways.join(' and ')}`;
      context.addIssue({ code: 'custom', message: `${message}; give it one of branch, ask, to, handoff and end` });
    }
    if (node.say !== undefined && node.answer !== undefined) {
      context.addIssue({ code: 'custom', message: 'has say and answer; keep one of them' });
    }
    if (node.ask !== undefined && node.say === undefined) {
      context.addIssue({ code: 'custom', message: 'asks without a question; put it into say' });
    }
    if (node.branch !== undefined && node.else === undefined) {
      context.addIssue({ code: 'custom', message: 'has branch and no else; say where to go when none holds' });
    }
  });
export type ScenarioNode = z.infer<typeof nodeSchema>;

export const scenarioSchema = z.strictObject({
  starts_with: phrasesSchema.prefault({}).describe('What customers say.'),
  articles: z.array(articleIdSchema).max(50).default([]).describe('Starts where one of these would answer.'),
  start: nodeName,
  nodes: z.record(nodeName, nodeSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** Its own nodes only: `constructor` is none of them. */
export function nodeOf({ nodes }: Scenario, name: string): ScenarioNode | undefined {
  return Object.hasOwn(nodes, name) ? nodes[name] : undefined;
}

/** Nodes that a node may lead to, with the place in it that says so. */
export function targetsOf(node: ScenarioNode): { readonly path: readonly PropertyKey[]; readonly to: string }[] {
  return [
    ...(node.branch ?? []).map(({ to }, index) => ({ path: ['branch', index, 'to'], to })),
    ...(node.ask ?? []).map(({ to }, index) => ({ path: ['ask', index, 'to'], to })),
    ...(node.else === undefined ? [] : [{ path: ['else'], to: node.else }]),
    ...(node.to === undefined ? [] : [{ path: ['to'], to: node.to }]),
  ];
}

/** What one run of one case gave: a line of `results.jsonl`. */
import { z } from 'zod';
import { actions } from './case.ts';

/** A sentence that was shown, and whether a cited passage holds it. */
export const sentenceSchema = z.object({
  text: z.string(),
  supported: z.boolean(),
  /** What proves it; absent for a greeting, or where nothing does. */
  quote: z.string().optional(),
});

/** Where a wrong result was lost first. */
export const blames = ['retrieval', 'composing', 'policy', 'data'] as const;
export type Blame = (typeof blames)[number];

export const recordSchema = z.object({
  id: z.string(),
  repeat: z.number().int().min(0),
  lang: z.string(),
  split: z.string(),
  kind: z.string(),
  cluster: z.string(),
  /** Of the article that is expected first. */
  topics: z.array(z.string()),
  risk: z.enum(['low', 'medium', 'high']),
  noise: z.object({ kind: z.string(), of: z.string() }).optional(),
  why: z.string().optional(),
  /** The customer's last message. */
  question: z.string(),
  expected: z.object({
    actions: z.array(z.enum(actions)),
    articles: z.array(z.string()),
    handoff: z.string().optional(),
    answer: z.string().optional(),
    nuggets: z.array(z.object({ text: z.string(), vital: z.boolean() })).optional(),
  }),
  /** What the service did first of all, in the words of the cases. */
  did: z.enum(actions),
  handoff: z.string().optional(),
  confidence: z.number(),
  /** Articles found, best first, ten at most. */
  hits: z.array(z.string()),
  /** What the customer is shown. */
  text: z.string(),
  sentences: z.array(sentenceSchema),
  citations: z.array(z.object({ articleId: z.string(), title: z.string(), quote: z.string() })),
  /** By the name of the metric; what does not apply to the case is absent. See eval/suite/metric-list.ts. */
  scores: z.record(z.string(), z.number()),
  /** Whether the case came out as it should: the right action, and with it a right answer or refusal. */
  right: z.boolean(),
  /** What was wrong, in words. */
  faults: z.array(z.string()),
  blame: z.enum(blames).optional(),
  ms: z.object({ search: z.number(), suggest: z.number(), turn: z.number() }),
  tokens: z.object({ input: z.number(), output: z.number(), cost: z.number() }).optional(),
  degraded: z.boolean(),
});
export type CaseRecord = z.infer<typeof recordSchema>;

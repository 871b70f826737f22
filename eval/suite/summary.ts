/** What a run comes to: `summary.json`, from which reports, gates and trends are made. */
import { z } from 'zod';
import { blames } from './record.ts';

/** A mean over the cases that a metric applies to, with its 95 % interval. */
export const figureSchema = z.object({
  metric: z.string(),
  n: z.number().int(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Figure = z.infer<typeof figureSchema>;

export const sliceSchema = z.object({
  by: z.enum(['split', 'lang', 'kind', 'topic', 'risk']),
  value: z.string(),
  cases: z.number().int(),
  figures: z.array(figureSchema),
});

export const gateResultSchema = z.object({
  name: z.string(),
  passed: z.boolean(),
  /** What was asked and what was measured, in words. */
  told: z.string(),
});
export type GateResult = z.infer<typeof gateResultSchema>;

/** What was evaluated: two runs whose `cases` or `knowledgeBase` differ can't be compared. */
export const fingerprintSchema = z.object({
  commit: z.string(),
  /** SHA-256 over the articles' content hashes. */
  knowledgeBase: z.string(),
  cases: z.string(),
  prompts: z.string(),
  model: z.string().optional(),
  config: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

export const summarySchema = z.object({
  at: z.iso.datetime(),
  seconds: z.number(),
  fingerprint: fingerprintSchema,
  cases: z.number().int(),
  /** Lines that could not be run, as `file:line: what is wrong`. */
  problems: z.array(z.string()),
  figures: z.array(figureSchema),
  slices: z.array(sliceSchema),
  /** Of the answers given: does the confidence tell right from wrong. */
  confidence: z.object({
    brier: z.number(),
    calibrationError: z.number(),
    augrc: z.number(),
    /** Equal-mass bins. */
    bins: z.array(z.object({ count: z.number().int(), said: z.number(), was: z.number() })),
    /** Coverage 0..1 against the risk (share wrong) of what is covered, at most 200 points. */
    curve: z.array(z.object({ coverage: z.number(), risk: z.number() })),
  }),
  stopping: z.object({
    precision: z.number().nullable(),
    recall: z.number().nullable(),
    handoffPrecision: z.number().nullable(),
    handoffRecall: z.number().nullable(),
    overRefusal: z.number().nullable(),
    containment: z.number().nullable(),
    resolution: z.number().nullable(),
    gap: z.number().nullable(),
  }),
  robustness: z.array(z.object({ noise: z.string(), metric: z.string(), pairs: z.number().int(), delta: z.number() })),
  blame: z.record(z.enum(blames), z.number().int()),
  latency: z.record(z.string(), z.object({ p50: z.number(), p95: z.number(), p99: z.number() })),
  tokens: z.object({ input: z.number(), output: z.number(), cost: z.number() }),
  gates: z.array(gateResultSchema),
});
export type Summary = z.infer<typeof summarySchema>;

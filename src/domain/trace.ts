/** The trace of a reply: everything that made it what it is. Texts in it are masked. */
import { z } from 'zod';
import { audiences, channels } from './article.ts';
import { passageKinds } from './passage.ts';
import { composers, outcomes, silenceReasons, timingsSchema, variants } from './reply.ts';

export const traceSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  asked: z.enum(['suggestion', 'refusal']).describe('What was asked for.'),
  conversationId: z.string().optional(),
  lang: z.string(),
  audience: z.enum(audiences),
  channel: z.enum(channels).optional(),
  question: z.string().describe('What the customer said last, masked.'),
  terms: z.array(z.object({ term: z.string(), weight: z.number() })).describe('What was searched for.'),
  passages: z
    .array(
      z.object({
        articleId: z.string(),
        lang: z.string(),
        revision: z.number().int(),
        heading: z.string(),
        kind: z.enum(passageKinds),
        score: z.number(),
      }),
    )
    .describe('The best passage of each article that was looked at, best first.'),
  cited: z
    .array(z.object({ variant: z.enum(variants), articleId: z.string(), lang: z.string() }))
    .optional()
    .describe('The article that each suggestion cites first. Traces of earlier versions lack it.'),
  confidence: z.number().min(0).max(1),
  chances: z
    .object({ inDomain: z.number(), answerable: z.number(), first: z.number() })
    .describe('What the confidence is the product of.'),
  threshold: z.number().describe('Confidence from which a reply was given.'),
  decision: z.string().describe('speak, ask_back or stay_silent.'),
  outcome: z.enum(outcomes),
  reason: z.enum(silenceReasons).optional(),
  composer: z.enum(composers),
  degradedBecause: z.array(z.string()),
  model: z
    .object({
      name: z.string(),
      prompt: z.object({ id: z.string(), version: z.number().int(), hash: z.string() }),
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
      cost: z.number().describe('By the configured prices; 0 where there are none.'),
      firstTokenMs: z.number().optional(),
    })
    .optional()
    .describe('Where a model was asked.'),
  struck: z
    .array(z.object({ because: z.string(), text: z.string() }))
    .describe('Sentences of the model that were not shown, masked, and why.'),
  masked: z.record(z.string(), z.number().int()).describe('Personal data kept from the model: how many of each kind.'),
  timings: timingsSchema,
});
export type Trace = z.infer<typeof traceSchema>;

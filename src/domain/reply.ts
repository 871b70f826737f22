/** What Suffler says back: an outcome, and words with their proof. */
import { z } from 'zod';
import { audiences } from './article.ts';
import { slotNames } from './conversation.ts';
import { quoteSchema } from './quote.ts';
import { refusalObjectSchema } from './refusal.ts';

export const outcomes = ['answered', 'clarify', 'refused', 'handed_off', 'silent'] as const;
export const silenceReasons = ['no_match', 'conflict', 'stale', 'internal_only', 'needs_customer_data'] as const;

/**
 * What speaks most against an answer: the question is about something else, its article is missing, or it fits several.
 */
export const doubts = ['out_of_domain', 'near_miss', 'underspecified'] as const;
export type Doubt = (typeof doubts)[number];

export const citationSchema = z.object({
  articleId: z.string(),
  lang: z.string(),
  revision: z.number().int().min(1),
  title: z.string(),
  heading: z.string().describe('Heading path joined by " › "; empty at the top of the article.'),
  anchor: z.string(),
  quote: z.string().describe('Found in the cited passage letter for letter.'),
});
export type Citation = z.infer<typeof citationSchema>;

/** `short` for a messenger, `full`, and `next`: short with what to do next. Only variants that really differ are given. */
export const variants = ['short', 'full', 'next'] as const;
export type Variant = (typeof variants)[number];

export const suggestionSchema = z.object({
  variant: z.enum(variants),
  text: z.string(),
  audience: z.enum(audiences).describe('Who may read it: a text for agents is advice, never to be sent to a customer.'),
  citations: z
    .array(citationSchema)
    .min(1)
    .describe('One for each sentence that claims something, in the order of the text; a greeting has none.'),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const timingsSchema = z.object({
  searchMs: z.number().min(0),
  composeMs: z.number().min(0),
  totalMs: z.number().min(0),
});

export const composers = ['extractive', 'model'] as const;

export const replySchema = z.object({
  id: z.string().describe('Names the reply: GET /v1/replies/{id}/trace tells how it came to be.'),
  outcome: z.enum(outcomes),
  reason: z.enum(silenceReasons).optional().describe('Why it is silent, or what forced the hand-off.'),
  doubt: z.enum(doubts).optional().describe('Where it is not sure: what speaks most against an answer.'),
  missing: z.array(z.enum(slotNames)).optional().describe('Customer data that the reply needs and the request lacks.'),
  confidence: z.number().min(0).max(1),
  otherLocale: z
    .boolean()
    .describe(
      'True when only an article in another language answers; told to agents alone, each citation names its lang.',
    ),
  suggestions: z.array(suggestionSchema),
  refusal: refusalObjectSchema.optional().describe('Where the outcome is `refused`: what the text is made of.'),
  compensation: quoteSchema
    .optional()
    .describe('Where an agent reads it and the customer complains: what may be offered, by which rule.'),
  composer: z.enum(composers).describe('Who worded it: the articles themselves, or a model whose claims were proven.'),
  degraded: z.boolean().describe('True when a configured part (a model, a vector index) was not available.'),
  degradedBecause: z.array(z.string()).optional().describe('Codes of what was not available, such as model_timeout.'),
  timings: timingsSchema,
});
export type Reply = z.infer<typeof replySchema>;
export type Outcome = Reply['outcome'];
export type SilenceReason = (typeof silenceReasons)[number];

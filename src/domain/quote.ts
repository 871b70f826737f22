/** What a customer may be offered for a problem: for agents, since limits and reasons are not the customer's. */
import { z } from 'zod';

export const offerKinds = [
  'none',
  'promo_code',
  'gift',
  'refund',
  'replacement',
  'redelivery',
  'callback',
  'escalate',
] as const;
/** In ascending order of what they cost. */
export const refunds = ['item', 'order'] as const;

export const moneySchema = z.object({ amount: z.number().min(0), currency: z.string() });

const offerSchema = z.object({
  kind: z.enum(offerKinds),
  text: z.string().describe('What an agent can say.'),
  amount: moneySchema
    .nullable()
    .describe('Of a code; of a refund where the request told what the order or the dish cost.'),
  refund: z.enum(refunds).nullable(),
  level: z.enum(['P1', 'P2', 'P3']).nullable(),
  supervisor: z.boolean().describe('True when a supervisor has to do it.'),
});

export const quoteSchema = z.object({
  problem: z.string(),
  offer: offerSchema.nullable().describe('What to offer first; null where the table has nothing for this case.'),
  fallback: offerSchema.nullable().describe('If the offer is not accepted.'),
  ceiling: z
    .object({ amount: moneySchema.nullable(), refund: z.enum(refunds).nullable() })
    .describe('What the first line may give at most.'),
  rule: z.object({ id: z.string(), table: z.string(), revision: z.number().int() }).nullable(),
  explanation: z.string().describe('For the agent: why it is so, or what was not told.'),
  policy: z.array(z.object({ articleId: z.string(), lang: z.string(), revision: z.number().int() })),
  limitReached: z.boolean().describe('True when no more may be given out of good will.'),
});
export type Quote = z.infer<typeof quoteSchema>;

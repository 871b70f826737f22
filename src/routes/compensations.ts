/** POST /v1/compensations/quote: what a customer may be offered for a problem, and the article that says so. */
import { createRoute, z } from '@hono/zod-openapi';
import { quoteRequestSchema } from '../compensation/facts.ts';
import { offerKinds, refunds } from '../compensation/policy.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyProblemResponses } from './shared.ts';

const bodySchema = z.strictObject(quoteRequestSchema.shape).openapi('QuoteRequest', {
  example: {
    problem: 'late',
    order: { country: 'RU', value: 1240, latenessMinutes: 35 },
    customer: { claims: 0, goodwill: 0 },
    locale: 'en',
  },
});

const moneySchema = z.object({ amount: z.number().min(0), currency: z.string() }).openapi('Money');

const offerSchema = z
  .object({
    kind: z.enum(offerKinds),
    text: z.string().describe('What an agent can say.'),
    amount: moneySchema
      .nullable()
      .describe('Of a code; of a refund where the request told what the order or the dish cost.'),
    refund: z.enum(refunds).nullable(),
    level: z.enum(['P1', 'P2', 'P3']).nullable(),
    supervisor: z.boolean().describe('True when a supervisor has to do it.'),
  })
  .openapi('Offer');

const quoteSchema = z
  .object({
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
  })
  .openapi('Quote');

const quoteRoute = createRoute({
  method: 'post',
  path: '/v1/compensations/quote',
  summary: 'What may this customer be offered?',
  description: 'For agents: nothing is issued, and limits and reasons are not for the customer.',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    200: {
      description: 'What the compensation table says.',
      content: { 'application/json': { schema: quoteSchema } },
    },
    ...bodyProblemResponses,
  },
});

export function compensationRoutes({ compensation }: Pick<Services, 'compensation'>) {
  return createRouter().openapi(quoteRoute, async (context) =>
    context.json(quoteSchema.parse(await compensation.quote(context.req.valid('json'))), 200),
  );
}

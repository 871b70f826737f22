/** What a customer may be offered for a problem, and the request to another system to give it: nothing is issued here. */
import { createRoute, z } from '@hono/zod-openapi';
import { quoteRequestSchema } from '../compensation/facts.ts';
import { moneySchema, offerKinds, quoteSchema, refunds } from '../domain/quote.ts';
import { SufflerError } from '../errors.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyProblemResponses, problemContent } from './shared.ts';

const bodySchema = z.strictObject(quoteRequestSchema.shape).openapi('QuoteRequest', {
  example: {
    problem: 'late',
    order: { country: 'RU', value: 1240, latenessMinutes: 35 },
    customer: { claims: 0, goodwill: 0 },
    locale: 'en',
  },
});

const quoteRoute = createRoute({
  method: 'post',
  path: '/v1/compensations/quote',
  summary: 'What may this customer be offered?',
  description: 'For agents: nothing is issued, and limits and reasons are not for the customer.',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    200: {
      description: 'What the compensation table says.',
      content: { 'application/json': { schema: z.object(quoteSchema.shape).openapi('Quote') } },
    },
    ...bodyProblemResponses,
  },
});

const requestSchema = z
  .strictObject({
    orderId: z.string().trim().min(1).max(200),
    customerId: z.string().trim().min(1).max(200).optional(),
    agentId: z.string().trim().min(1).max(200).optional().describe('Who asks for it.'),
    problem: z.string().trim().min(1).max(100),
    kind: z.enum(offerKinds),
    amount: moneySchema.optional(),
    refund: z.enum(refunds).optional(),
    rule: z
      .strictObject({ id: z.string().max(200), table: z.string().max(200), revision: z.number().int().min(1) })
      .optional()
      .describe('Of the quote that it comes from.'),
    comment: z.string().trim().max(2_000).optional(),
  })
  .openapi('CompensationRequest', {
    example: { orderId: '4815', problem: 'late', kind: 'promo_code', amount: { amount: 300, currency: 'RUB' } },
  });

const requestRoute = createRoute({
  method: 'post',
  path: '/v1/compensations/requests',
  summary: 'Ask another system for a compensation',
  description:
    'Kept at once and delivered to SUFFLER_WEBHOOK_URL as a Standard Webhook of the type `compensation.requested`. ' +
    'The same key with the same body gives the same answer.',
  request: {
    headers: z.object({
      'idempotency-key': z.string().min(1).max(200).describe('Your name for this request; never used for another.'),
    }),
    body: { required: true, content: { 'application/json': { schema: requestSchema } } },
  },
  responses: {
    202: {
      description: 'It is kept, and will be delivered.',
      content: { 'application/json': { schema: z.object({ id: z.string(), createdAt: z.string() }) } },
    },
    ...bodyProblemResponses,
    409: { description: 'The key came with another request before.', content: problemContent },
  },
});

export function compensationRoutes({ compensation, events }: Pick<Services, 'compensation' | 'events'>) {
  return createRouter()
    .openapi(quoteRoute, async (context) =>
      context.json(quoteSchema.parse(await compensation.quote(context.req.valid('json'))), 200),
    )
    .openapi(requestRoute, async (context) => {
      if (events === undefined) {
        throw new SufflerError(
          'webhooks_not_configured',
          'No system is named that would act: set SUFFLER_WEBHOOK_URL and SUFFLER_WEBHOOK_SECRET.',
        );
      }
      const { 'idempotency-key': idempotencyKey } = context.req.valid('header');
      const payload = context.req.valid('json');
      return context.json(await events.request({ type: 'compensation.requested', idempotencyKey, payload }), 202);
    });
}

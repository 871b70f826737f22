/** POST /v1/refusals: a dialogue in, a refusal by the formula reason + alternative out, or a hand-off. */
import { createRoute, z } from '@hono/zod-openapi';
import { citationSchema, composers, timingsSchema } from '../domain/reply.ts';
import { refusalObjectSchema } from '../domain/refusal.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyProblemResponses, replyRequestSchema } from './shared.ts';

const responseSchema = z
  .object({
    id: z.string().describe('Names the reply: GET /v1/replies/{id}/trace tells how it came to be.'),
    outcome: z.enum(['refused', 'handed_off']),
    refusal: z.object(refusalObjectSchema.shape).nullable().openapi('Refusal'),
    text: z.string().describe('Ready wording for the channel; empty for a hand-off.'),
    citations: z.array(citationSchema),
    confidence: z.number().min(0).max(1),
    composer: z.enum(composers),
    degraded: z.boolean(),
    degradedBecause: z.array(z.string()).optional(),
    timings: timingsSchema,
  })
  .openapi('RefusalReply');

const route = createRoute({
  method: 'post',
  path: '/v1/refusals',
  summary: 'Build a refusal: the reason, and what the customer can do instead',
  description:
    'Made from the `refusals` of the articles. Where none covers the request, or no alternative is left for this ' +
    'customer, the outcome is `handed_off`: a bare no is never sent.',
  request: { body: { required: true, content: { 'application/json': { schema: replyRequestSchema } } } },
  responses: {
    200: {
      description: 'The refusal, or the hand-off that takes its place.',
      content: { 'application/json': { schema: responseSchema } },
    },
    ...bodyProblemResponses,
  },
});

export function refusalRoutes({ refuse }: Pick<Services, 'refuse'>) {
  return createRouter().openapi(route, async (context) => {
    const reply = await refuse(context.req.valid('json'), () => context.req.raw.signal);
    context.set('facts', { outcome: reply.outcome, confidence: reply.confidence });
    return context.json(reply, 200);
  });
}

/** GET /v1/replies/{id}/trace: what made a reply what it is. */
import { createRoute, z } from '@hono/zod-openapi';
import { traceSchema } from '../domain/trace.ts';
import { SufflerError } from '../errors.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { notFoundResponse, problemResponses } from './shared.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/replies/{id}/trace',
  summary: 'Explain a reply',
  description:
    'The question (masked), the passages with their scores, the prompt and model, the claims that were struck, timings, ' +
    'tokens, cost and outcome.',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: {
    200: {
      description: 'The trace.',
      content: { 'application/json': { schema: z.object(traceSchema.shape).openapi('Trace') } },
    },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function replyRoutes({ trace }: Pick<Services, 'trace'>) {
  return createRouter().openapi(route, async (context) => {
    const found = await trace(context.req.valid('param').id);
    if (found === undefined) {
      throw new SufflerError('reply_not_found', 'there is no such reply, or its trace is older than traces are kept.');
    }
    return context.json(found, 200);
  });
}

/** GET /healthz: the process lives. GET /readyz: it can answer. */
import { createRoute, z } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { problemResponses } from './shared.ts';

const answer = {
  200: { description: 'Yes.', content: { 'application/json': { schema: z.object({ status: z.literal('ok') }) } } },
};

const health = createRoute({ method: 'get', path: '/healthz', summary: 'Is the process alive?', responses: answer });
const ready = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Can it answer?',
  responses: { ...answer, 500: problemResponses[500], 503: problemResponses[503], 507: problemResponses[507] },
});

export function healthRoutes(services: Pick<Services, 'ready'>) {
  return createRouter()
    .openapi(health, (context) => context.json({ status: 'ok' } as const, 200))
    .openapi(ready, async (context) => {
      await services.ready();
      return context.json({ status: 'ok' } as const, 200);
    });
}

/** /v1/drafts: replies that agents propose as articles. */
import { createRoute, z } from '@hono/zod-openapi';
import { draftSchema, draftTextSchema } from '../domain/draft.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyProblemResponses, deniedResponses, problemResponses } from './shared.ts';

const draft = z.object(draftSchema.shape).openapi('Draft');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/drafts',
  summary: 'List what agents propose as articles, newest first',
  responses: {
    200: {
      description: 'The drafts.',
      content: { 'application/json': { schema: z.object({ items: z.array(draft) }) } },
    },
    ...problemResponses,
    ...deniedResponses,
  },
});

const keepRoute = createRoute({
  method: 'post',
  path: '/v1/drafts',
  summary: 'Propose a reply as an article',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object(draftTextSchema.shape) } } },
  },
  responses: {
    201: { description: 'It is kept.', content: { 'application/json': { schema: draft } } },
    ...bodyProblemResponses,
    ...deniedResponses,
  },
});

export function draftRoutes({ drafts }: Pick<Services, 'drafts'>) {
  return createRouter()
    .openapi(listRoute, async (context) => context.json({ items: await drafts.list() }, 200))
    .openapi(keepRoute, async (context) =>
      context.json(await drafts.keep(context.get('principal'), context.req.valid('json')), 201),
    );
}

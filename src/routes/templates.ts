/** /v1/templates: canned replies with slots. */
import { createRoute, z } from '@hono/zod-openapi';
import { templateSchema, templateTextSchema } from '../domain/template.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyProblemResponses, deniedResponses, idParameter, notFoundResponse, problemResponses } from './shared.ts';

const template = z.object(templateSchema.shape).openapi('Template');
const content = { 'application/json': { schema: template } };
const text = { required: true, content: { 'application/json': { schema: z.object(templateTextSchema.shape) } } };
const params = z.object({ id: idParameter });
const refusals = { ...bodyProblemResponses, ...deniedResponses };

const listRoute = createRoute({
  method: 'get',
  path: '/v1/templates',
  summary: 'List templates, the most used first',
  request: {
    query: z.object({
      lang: templateTextSchema.shape.lang.optional(),
      q: z.string().trim().min(1).max(200).optional().describe('In the title or the text.'),
    }),
  },
  responses: {
    200: {
      description: 'The templates.',
      content: { 'application/json': { schema: z.object({ items: z.array(template) }) } },
    },
    ...problemResponses,
    ...deniedResponses,
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/v1/templates',
  summary: 'Add a template',
  request: { body: text },
  responses: { 201: { description: 'The template.', content }, ...refusals },
});

const updateRoute = createRoute({
  method: 'put',
  path: '/v1/templates/{id}',
  summary: 'Change a template',
  request: { params, body: text },
  responses: { 200: { description: 'The template.', content }, ...refusals, ...notFoundResponse },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/v1/templates/{id}',
  summary: 'Remove a template',
  request: { params },
  responses: { 204: { description: 'It is gone.' }, ...problemResponses, ...deniedResponses, ...notFoundResponse },
});

const useRoute = createRoute({
  method: 'post',
  path: '/v1/templates/{id}/uses',
  summary: 'Count that a template was used',
  request: { params, body: { required: true, content: { 'application/json': { schema: z.object({}) } } } },
  responses: { 200: { description: 'The template.', content }, ...refusals, ...notFoundResponse },
});

export function templateRoutes({ templates }: Pick<Services, 'templates'>) {
  return createRouter()
    .openapi(listRoute, async (context) =>
      context.json({ items: await templates.list(context.req.valid('query')) }, 200),
    )
    .openapi(addRoute, async (context) => context.json(await templates.add(context.req.valid('json')), 201))
    .openapi(updateRoute, async (context) =>
      context.json(await templates.update(context.req.valid('param').id, context.req.valid('json')), 200),
    )
    .openapi(removeRoute, async (context) => {
      await templates.remove(context.req.valid('param').id);
      return context.body(null, 204);
    })
    .openapi(useRoute, async (context) => context.json(await templates.use(context.req.valid('param').id), 200));
}

/** GET and POST /v1/keys, DELETE /v1/keys/{id}: the keys of machines. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Access } from '../access/access.ts';
import { roleSchema } from '../domain/principal.ts';
import { createRouter } from '../http/router.ts';
import { bodyProblemResponses, deniedResponses, notFoundResponse, problemResponses } from './shared.ts';

const keySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().describe('How the key begins.'),
    role: roleSchema,
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().describe('Up to a minute old.'),
    revokedAt: z.iso.datetime().nullable(),
  })
  .openapi('Key');

const bodySchema = z
  .object({ name: z.string().trim().min(1).max(200).describe('What the key is for.'), role: roleSchema })
  .openapi('KeyRequest', { example: { name: 'help desk', role: 'agent' } });

const createdSchema = keySchema.extend({ key: z.string().describe('Shown this once.') }).openapi('NewKey');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/keys',
  summary: "List machines' keys",
  responses: {
    200: {
      description: 'Oldest first, revoked ones included.',
      content: { 'application/json': { schema: z.object({ items: z.array(keySchema) }) } },
    },
    ...problemResponses,
    ...deniedResponses,
  },
});

const createKeyRoute = createRoute({
  method: 'post',
  path: '/v1/keys',
  summary: 'Make a key for a machine',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    201: { description: 'The key, this once.', content: { 'application/json': { schema: createdSchema } } },
    ...bodyProblemResponses,
    ...deniedResponses,
  },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/v1/keys/{id}',
  summary: 'Revoke a key',
  description: 'At once in this process, within seconds in others. Twice is once.',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: { 204: { description: 'Revoked.' }, ...problemResponses, ...deniedResponses, ...notFoundResponse },
});

export function keyRoutes({ keys }: Pick<Access, 'keys'>) {
  return createRouter()
    .openapi(listRoute, async (context) => context.json({ items: [...(await keys.list())] }, 200))
    .openapi(createKeyRoute, async (context) => context.json(await keys.create(context.req.valid('json')), 201))
    .openapi(revokeRoute, async (context) => {
      await keys.revoke(context.req.valid('param').id);
      return context.body(null, 204);
    });
}

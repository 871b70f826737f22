/** GET and POST /v1/people, PATCH /v1/people/{id}: accounts. GET /v1/colleagues: whom a conversation can go to. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Access } from '../access/access.ts';
import { loginSchema, roleSchema } from '../domain/principal.ts';
import { createRouter } from '../http/router.ts';
import { bodyProblemResponses, deniedResponses, notFoundResponse, problemContent, problemResponses } from './shared.ts';

const personSchema = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: roleSchema,
    createdAt: z.iso.datetime(),
    disabledAt: z.iso.datetime().nullable().describe('Since when they can not sign in; null while they can.'),
  })
  .openapi('Person');

const nameSchema = z.string().trim().min(1).max(200);
const passwordSchema = z.string().max(1_000).describe('At least 10 characters.');

const bodySchema = z
  .object({ login: loginSchema, name: nameSchema, role: roleSchema, password: passwordSchema })
  .openapi('PersonRequest');

const changeSchema = z
  .strictObject({
    name: nameSchema.optional(),
    role: roleSchema.optional(),
    password: passwordSchema.optional().describe('Ends their sessions.'),
    disabled: z.boolean().optional().describe('True ends their sessions.'),
  })
  .openapi('PersonChange');

const colleagueSchema = z.object({ id: z.string(), name: z.string(), role: roleSchema }).openapi('Colleague');

const answer = (description: string) => ({ description, content: { 'application/json': { schema: personSchema } } });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/people',
  summary: 'List accounts',
  responses: {
    200: {
      description: 'By name, disabled ones included.',
      content: { 'application/json': { schema: z.object({ items: z.array(personSchema) }) } },
    },
    ...problemResponses,
    ...deniedResponses,
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/v1/people',
  summary: 'Add an account',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    201: answer('The account.'),
    ...bodyProblemResponses,
    ...deniedResponses,
    409: { description: 'The login is taken.', content: problemContent },
  },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/v1/people/{id}',
  summary: 'Change an account',
  description: 'At once in this process, within seconds in others.',
  request: {
    params: z.object({ id: z.string().min(1).max(100) }),
    body: { required: true, content: { 'application/json': { schema: changeSchema } } },
  },
  responses: {
    200: answer('The account as it is now.'),
    ...bodyProblemResponses,
    ...deniedResponses,
    ...notFoundResponse,
    409: { description: 'It is the last administrator.', content: problemContent },
  },
});

const colleaguesRoute = createRoute({
  method: 'get',
  path: '/v1/colleagues',
  summary: 'Whom a conversation can go to',
  responses: {
    200: {
      description: 'By name.',
      content: { 'application/json': { schema: z.object({ items: z.array(colleagueSchema) }) } },
    },
    ...problemResponses,
    ...deniedResponses,
  },
});

export function peopleRoutes({ people }: Pick<Access, 'people'>) {
  return createRouter()
    .openapi(listRoute, async (context) => context.json({ items: [...(await people.list())] }, 200))
    .openapi(addRoute, async (context) => context.json(await people.add(context.req.valid('json')), 201))
    .openapi(changeRoute, async (context) =>
      context.json(await people.update(context.req.valid('param').id, context.req.valid('json')), 200),
    )
    .openapi(colleaguesRoute, async (context) => {
      const working = (await people.list()).filter(({ disabledAt }) => disabledAt === null);
      return context.json({ items: working.map(({ id, name, role }) => ({ id, name, role })) }, 200);
    });
}

/** Conversations: open, read, list, and all that is done to them but writing in them. */
import { createRoute, z } from '@hono/zod-openapi';
import { cardSchema, conversationSchema, conversationStatuses, ratings } from '../domain/contact.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import {
  bodyProblemResponses,
  channelSchema,
  conflictResponse,
  deniedResponses,
  idParameter,
  localeSchema,
  notFoundResponse,
  problemResponses,
} from './shared.ts';

export const conversationBody = z.object(conversationSchema.shape).openapi('Conversation');
const card = z.object(cardSchema.shape).openapi('Card');
const personId = z.string().trim().min(1).max(200);
const topic = z.string().trim().min(1).max(200);
const personName = z.string().trim().min(1).max(200).describe('Of a person whom only the calling machine knows.');

const content = { 'application/json': { schema: conversationBody } };

const openRoute = createRoute({
  method: 'post',
  path: '/v1/conversations',
  summary: 'Open a conversation',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            channel: channelSchema,
            locale: localeSchema.optional(),
            customer: card.optional(),
            topic: topic.optional(),
            message: z.string().min(1).max(20_000).optional().describe("The customer's first."),
            bot: z.boolean().optional().describe('Whether the bot answers. Default: true.'),
            demo: z.boolean().optional().describe('Demo data: gone with one command. Default: false.'),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'The conversation, after the bot took its turn.', content },
    ...bodyProblemResponses,
    ...deniedResponses,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/conversations',
  summary: 'List conversations',
  description: 'Who waits longest first where only `waiting` is asked for, else the newest first.',
  request: {
    query: z.object({
      status: z
        .string()
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(conversationStatuses)))
        .optional()
        .openapi({ type: 'string', example: 'waiting,active' }),
      assignee: personId.optional().describe("`me`, `none` or a person's id."),
      customer: personId.optional().describe('What the customer is known by.'),
      channel: channelSchema.optional(),
      q: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe('Newest message, topic, name of the customer, or an id.'),
      cursor: z.string().max(100).optional().describe('nextCursor of the page before.'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page.',
      content: {
        'application/json': {
          schema: z.object({ items: z.array(conversationBody), nextCursor: z.string().nullable() }),
        },
      },
    },
    ...problemResponses,
    ...deniedResponses,
  },
});

const params = z.object({ id: idParameter });
const answers = {
  200: { description: 'The conversation as it is now.', content },
  ...bodyProblemResponses,
  ...deniedResponses,
  ...notFoundResponse,
};

const readRoute = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}',
  summary: 'Read a conversation',
  request: { params },
  responses: answers,
});

/** A verb over a conversation, with what it is told. */
function verb<Path extends string, Body extends z.ZodType>(path: Path, summary: string, body: Body) {
  return createRoute({
    method: 'post',
    path: `/v1/conversations/{id}/${path}`,
    summary,
    request: { params, body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { ...answers, ...conflictResponse },
  });
}

const nothing = z.object({});
const assignRoute = verb(
  'assign',
  'Give a conversation to an agent',
  z.object({
    to: personId.nullable().describe("`me`, a person's id, or null for the queue."),
    name: personName.optional(),
    force: z.boolean().optional().describe('A supervisor takes it from whoever has it.'),
  }),
);
const transferRoute = verb(
  'transfer',
  'Pass a conversation on',
  z.object({
    to: personId.optional().describe('Default: whoever takes it from the queue.'),
    note: z.string().trim().min(1).max(20_000).optional().describe('Kept as a comment.'),
    name: personName.optional(),
  }),
);
const handOffRoute = verb('handoff', 'Call a person', nothing);
const closeRoute = verb('close', 'Close a conversation', nothing);
const reopenRoute = verb('reopen', 'Open a closed conversation again', nothing);
const ratingRoute = verb('rating', 'Rate a conversation', z.object({ rating: z.enum(ratings) }));
const topicRoute = verb('topic', 'Note what it is about', z.object({ topic: topic.nullable() }));
const customerRoute = verb('customer', 'Note whom it is with', z.object({ customer: card }));

export function conversationRoutes({ conversations }: Pick<Services, 'conversations'>) {
  return createRouter()
    .openapi(openRoute, async (context) => context.json(await conversations.open(context.req.valid('json')), 201))
    .openapi(listRoute, async (context) => {
      const { items, nextCursor } = await conversations.list(context.get('principal'), context.req.valid('query'));
      return context.json({ items: [...items], nextCursor }, 200);
    })
    .openapi(readRoute, async (context) =>
      context.json(await conversations.read(context.get('principal'), context.req.valid('param').id), 200),
    )
    .openapi(assignRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(await conversations.assign(context.get('principal'), id, context.req.valid('json')), 200);
    })
    .openapi(transferRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(await conversations.transfer(context.get('principal'), id, context.req.valid('json')), 200);
    })
    .openapi(handOffRoute, async (context) =>
      context.json(await conversations.handOff(context.get('principal'), context.req.valid('param').id), 200),
    )
    .openapi(closeRoute, async (context) =>
      context.json(await conversations.close(context.get('principal'), context.req.valid('param').id), 200),
    )
    .openapi(reopenRoute, async (context) =>
      context.json(await conversations.reopen(context.get('principal'), context.req.valid('param').id), 200),
    )
    .openapi(ratingRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(
        await conversations.rate(context.get('principal'), id, context.req.valid('json').rating),
        200,
      );
    })
    .openapi(topicRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(await conversations.describe(context.get('principal'), id, context.req.valid('json')), 200);
    })
    .openapi(customerRoute, async (context) => {
      const { id } = context.req.valid('param');
      return context.json(await conversations.describe(context.get('principal'), id, context.req.valid('json')), 200);
    });
}

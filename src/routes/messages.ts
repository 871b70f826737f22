/** The messages of a conversation: a page of them, and writing one, with the bot's answer to it. */
import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { contactMessageSchema } from '../domain/contact.ts';
import { problemFor } from '../http/problem.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { sentencePieces } from '../text/sentence-pieces.ts';
import { conversationBody } from './conversations.ts';
import {
  bodyProblemResponses,
  conflictResponse,
  deniedResponses,
  idParameter,
  notFoundResponse,
  problemResponses,
} from './shared.ts';

const messageBody = z.object(contactMessageSchema.shape).openapi('ContactMessage');
const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const params = z.object({ id: idParameter });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/messages',
  summary: 'Read the messages of a conversation',
  description: 'Oldest first. With `before` alone: the newest ones before it. Visitors get no comments.',
  request: {
    params,
    query: z.object({
      after: seq.optional(),
      before: seq.optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(200),
    }),
  },
  responses: {
    200: {
      description: 'A page.',
      content: {
        'application/json': { schema: z.object({ items: z.array(messageBody), nextAfter: z.number().nullable() }) },
      },
    },
    ...problemResponses,
    ...deniedResponses,
    ...notFoundResponse,
  },
});

const appendSchema = z.object({
  text: z
    .string()
    .min(1)
    .max(20_000)
    .refine((text) => text.trim() !== '', { error: 'must say something' }),
  author: z.enum(['customer', 'agent']).optional().describe('For keys alone. Default: agent.'),
  kind: z.enum(['message', 'comment']).optional().describe('A comment is for colleagues. Default: message.'),
  replyId: z.string().trim().min(1).max(100).optional().describe('The reply that the text came from.'),
  expectedSeq: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('The newest message that the agent has seen: behind an answer of a colleague the text is refused.'),
});

const appendRoute = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/messages',
  summary: 'Write in a conversation',
  description:
    'What a customer writes is answered by the bot where it has the conversation. With `Accept: text/event-stream` the ' +
    "answer comes as events: `message` (the customer's), `text-delta` {text} a sentence at a time, `message` (the bot's), " +
    '`conversation`, `end` {}; or `fail` with a problem.',
  request: { params, body: { required: true, content: { 'application/json': { schema: appendSchema } } } },
  responses: {
    201: {
      description: 'It is written.',
      content: {
        'application/json': {
          schema: z.object({ message: messageBody, conversation: conversationBody, bot: messageBody.nullable() }),
        },
        'text/event-stream': { schema: z.string() },
      },
    },
    ...bodyProblemResponses,
    ...deniedResponses,
    ...notFoundResponse,
    ...conflictResponse,
  },
});

export function messageRoutes({ conversations }: Pick<Services, 'conversations'>) {
  return createRouter()
    .openapi(listRoute, async (context) => {
      const { id } = context.req.valid('param');
      const query = context.req.valid('query');
      const { items, nextAfter } = await conversations.readMessages(context.get('principal'), id, query);
      return context.json({ items: [...items], nextAfter }, 200);
    })
    .openapi(appendRoute, async (context) => {
      const { id } = context.req.valid('param');
      const request = context.req.valid('json');
      const { message, answer } = await conversations.append(context.get('principal'), id, request);
      const accept = context.req.header('Accept') ?? '';
      if (!accept.includes('text/event-stream')) {
        const { conversation, bot } = await answer();
        return context.json({ message, conversation, bot }, 201);
      }
      context.status(201);
      return streamSSE(context, async (stream) => {
        const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
        // The turn goes on whether or not somebody reads: its answer is stored, and found by whoever comes back.
        const answering = answer();
        await Promise.all([send('message', message), answering.catch(() => undefined)]);
        try {
          const { conversation, bot } = await answering;
          if (bot !== null) {
            for (const text of sentencePieces(bot.text)) await send('text-delta', { text });
            await send('message', bot);
          }
          await send('conversation', conversation);
          await send('end', {});
        } catch (error) {
          const fault = error instanceof Error ? error : new Error('unknown fault', { cause: error });
          await send('fail', await problemFor(fault, context).json());
        }
      });
    });
}

/** POST /v1/bot/turns: a dialogue in, and out what a bot may say to the customer, or a hand-off to a person. */
import { createRoute, z } from '@hono/zod-openapi';
import { botTurnSchema } from '../domain/bot-turn.ts';
import { customerSchema, messageSchema } from '../domain/conversation.ts';
import { problemSchema } from '../http/problem.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { bodyProblemResponses, channelSchema, localeSchema } from './shared.ts';

const bodySchema = z
  .object({
    conversationId: z.string().trim().min(1).max(200).describe('Yours; the same in every turn of a conversation.'),
    messages: z
      .array(messageSchema)
      .min(1)
      .max(200)
      .refine((messages) => messages.at(-1)?.role === 'customer', {
        error: "the last message must be the customer's: there is nothing else to answer",
      })
      .describe("The whole dialogue, oldest first, at most 200 messages; the last one is the customer's."),
    locale: localeSchema.optional(),
    channel: channelSchema.optional(),
    customer: customerSchema.optional().describe('What fills the slots, and tells of earlier contacts.'),
  })
  .openapi('BotTurnRequest', {
    example: {
      conversationId: 'chat-20114',
      messages: [{ role: 'customer', text: 'Сколько идёт возврат на карту?' }],
      locale: 'ru',
      channel: 'chat',
      customer: { id: 'c-77', name: 'Анна', orders: [{ id: '4815' }], contacts: [] },
    },
  });

const headersSchema = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('A key of this turn alone: the same request sent again gets the same answer, and counts once.'),
});

const problemContent = { 'application/problem+json': { schema: problemSchema } };

const route = createRoute({
  method: 'post',
  path: '/v1/bot/turns',
  summary: 'Let the bot take its turn, or hand over',
  description:
    'The bot answers from the articles that customers may read, asks back once, refuses with what can be done instead, ' +
    'or hands over with a reason and a note for the agent. It never says the same twice. Once a person has the ' +
    'conversation the outcome stays `handed_off` and the text is empty: there is nothing to send.',
  request: {
    headers: headersSchema,
    body: { required: true, content: { 'application/json': { schema: bodySchema } } },
  },
  responses: {
    200: {
      description: 'What to send to the customer, and whether a person takes over.',
      content: { 'application/json': { schema: z.object(botTurnSchema.shape).openapi('BotTurn') } },
    },
    ...bodyProblemResponses,
    409: { description: 'Another turn of this conversation was answered meanwhile.', content: problemContent },
    422: { description: 'The Idempotency-Key came with another request before.', content: problemContent },
  },
});

export function botRoutes({ takeTurn }: Pick<Services, 'takeTurn'>) {
  return createRouter().openapi(route, async (context) => {
    const { 'idempotency-key': key } = context.req.valid('header');
    const turn = await takeTurn(context.req.valid('json'), key);
    context.set('facts', { outcome: turn.outcome });
    return context.json(turn, 200);
  });
}

/** POST /v1/suggestions: a dialogue in, a proven reply or an honest silence out; as JSON or as events. */
import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { customerSchema, messageSchema } from '../domain/conversation.ts';
import { replySchema } from '../domain/reply.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { streamReply } from './stream-reply.ts';
import { audienceSchema, bodyProblemResponses, channelSchema, localeSchema } from './shared.ts';

const bodySchema = z
  .object({
    messages: z.array(messageSchema).min(1).max(200).describe('Oldest first.'),
    locale: localeSchema.optional(),
    channel: channelSchema.optional(),
    customer: customerSchema.optional().describe('What fills the slots of ready wording.'),
    audience: audienceSchema,
  })
  .openapi('SuggestionRequest', {
    example: {
      messages: [{ role: 'customer', text: 'Курьер опаздывает уже на 40 минут, что делать?' }],
      locale: 'ru',
      channel: 'chat',
      customer: { name: 'Анна', orders: [{ id: '4815', eta: '18:40' }], contacts: [] },
      audience: 'customer',
    },
  });

const route = createRoute({
  method: 'post',
  path: '/v1/suggestions',
  summary: 'Whisper a reply to the conversation so far',
  description:
    'With `Accept: text/event-stream` the same reply comes as events: `text-delta` {index, text} for each sentence, ' +
    '`suggestion-end` {index, suggestion}, then `reply-end` with the whole reply.',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    200: {
      description: 'The reply; its outcome says whether there is anything to send.',
      content: {
        'application/json': { schema: z.object(replySchema.shape).openapi('Reply') },
        'text/event-stream': { schema: z.string() },
      },
    },
    ...bodyProblemResponses,
  },
});

export function suggestionRoutes({ suggest }: Pick<Services, 'suggest'>) {
  return createRouter().openapi(route, async (context) => {
    const reply = await suggest(context.req.valid('json'));
    const { outcome, confidence } = reply;
    context.set('facts', { outcome, confidence });
    const accept = context.req.header('Accept') ?? '';
    if (accept.includes('text/event-stream')) return streamSSE(context, (stream) => streamReply(stream, reply));
    return context.json(reply, 200);
  });
}

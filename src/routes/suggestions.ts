/** POST /v1/suggestions: a dialogue in, a proven reply or an honest silence out; as JSON or as events. */
import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { replySchema } from '../domain/reply.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { streamReply } from './stream-reply.ts';
import { bodyProblemResponses, replyRequestSchema } from './shared.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/suggestions',
  summary: 'Whisper a reply to the conversation so far',
  description:
    'With `Accept: text/event-stream` the same reply comes as events: `text-delta` {index, text} for each sentence, as ' +
    'soon as it is proven; `suggestion-end` {index, suggestion}; `reply-reset` {} where what came so far does not hold ' +
    'and comes anew; then `reply-end` with the whole reply, or `reply-fail` with a problem.',
  request: { body: { required: true, content: { 'application/json': { schema: replyRequestSchema } } } },
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
    const request = context.req.valid('json');
    // Asked for only where it is needed: making Node's request a web one takes a tenth of a suggestion's time.
    const leaving = () => context.req.raw.signal;
    const accept = context.req.header('Accept') ?? '';
    if (accept.includes('text/event-stream')) {
      return streamSSE(context, (stream) =>
        streamReply(stream, async (onText) => {
          const reply = await suggest(request, { leaving, onText });
          context.set('facts', { outcome: reply.outcome, confidence: reply.confidence });
          return reply;
        }),
      );
    }
    const reply = await suggest(request, { leaving });
    context.set('facts', { outcome: reply.outcome, confidence: reply.confidence });
    return context.json(reply, 200);
  });
}

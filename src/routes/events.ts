/** GET /v1/events: what happens to conversations, as it happens; resumed where a stream was cut. */
import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { credentialIn } from '../http/credential-in.ts';
import { createRouter } from '../http/router.ts';
import type { Services } from '../services.ts';
import { deniedResponses, notFoundResponse, problemResponses } from './shared.ts';

const place = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const route = createRoute({
  method: 'get',
  path: '/v1/events',
  summary: 'Follow what happens to conversations',
  description:
    'Server-sent events `opened`, `message`, `changed` and `feedback`, each with its id and a ContactEvent; the state of a ' +
    'conversation in them is that of now. `Last-Event-ID` resumes behind that event; `reset` says that what was missed is ' +
    'not kept any more, or that demo data went away, so that everything is to be read anew. A visitor is told of their own conversation alone.',
  request: {
    query: z.object({
      after: place.optional().describe('The same as Last-Event-ID, which goes before it.'),
      token: z.string().optional().describe("A visitor's token: an EventSource has no headers."),
    }),
  },
  responses: {
    200: { description: 'Events without an end.', content: { 'text/event-stream': { schema: z.string() } } },
    ...problemResponses,
    ...deniedResponses,
    ...notFoundResponse,
  },
});

const resumedPlace = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** Proxies cut what is silent, in ms. */
const HEARTBEAT = 15_000;
/** A stream ends after so long, in ms, and its client comes back: a name or a role that changed meanwhile counts then. */
const LONGEST = 900_000;

export function eventRoutes({ conversations, access }: Pick<Services, 'conversations' | 'access'>) {
  return createRouter().openapi(route, async (context) => {
    // One that was not made here is as good as none.
    const resumed = resumedPlace.safeParse(context.req.header('Last-Event-ID')).data;
    const after = resumed ?? context.req.valid('query').after;
    const leaving = new AbortController();
    const leave = () => {
      leaving.abort();
    };
    const followed = await conversations.follow(context.get('principal'), { after, signal: leaving.signal });
    const credential = credentialIn(
      (name) => context.req.header(name),
      (name) => context.req.query(name),
    );
    const unwatch = credential && (await access.watch(credential, leave));
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, async (stream) => {
      stream.onAbort(leave);
      const end = setTimeout(leave, LONGEST);
      let writing = false;
      const beat = setInterval(() => {
        // To who does not read nothing more is said.
        if (!writing) void stream.write(': still here\n\n');
      }, HEARTBEAT);
      try {
        for await (const one of followed) {
          writing = true;
          if (one.kind === 'start') await stream.write(`id: ${one.id}\n: from here on\n\n`);
          else if (one.kind === 'reset') await stream.writeSSE({ id: String(one.id), event: 'reset', data: '{}' });
          else {
            const { event } = one;
            await stream.writeSSE({ id: String(event.id), event: event.kind, data: JSON.stringify(event) });
          }
          writing = false;
          if (stream.aborted || leaving.signal.aborted) break;
        }
      } finally {
        clearTimeout(end);
        clearInterval(beat);
        unwatch?.();
      }
    });
  });
}

/** Refuses changes that another site's page makes with a person's cookie. JSON bodies are asked for elsewhere. */
import type { Context, MiddlewareHandler } from 'hono';
import { SufflerError } from '../errors.ts';
import type { AppEnv } from './app-env.ts';
import { sessionIn } from './session-cookie.ts';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Throws `other_origin`. A bearer's token is never sent by a browser on its own, so it needs none of this. */
export const sameOrigin: MiddlewareHandler<AppEnv> = async (context, next) => {
  const { method, path } = context.req;
  if (!READING.has(method) && context.req.header('Authorization') === undefined) {
    const from = originOf(context);
    const hasCookie = sessionIn(context.req.header('Cookie')) !== undefined;
    // Signing somebody in under another one's name is an attack as well, and comes without a cookie.
    if (from === 'other' || (from === 'unknown' && hasCookie)) {
      if (hasCookie || path === '/v1/session') throw new SufflerError('other_origin', REFUSED);
    }
  }
  await next();
};

const REFUSED = 'A change by cookie comes from a page of this server alone; send a key from elsewhere.';

function originOf(context: Context<AppEnv>): 'same' | 'other' | 'unknown' {
  const site = context.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' ? 'same' : 'other';
  // Over plain http browsers send no Sec-Fetch-Site.
  const origin = context.req.header('Origin');
  if (origin === undefined) return 'unknown';
  const host = context.req.header('Host');
  return origin === `http://${host ?? ''}` || origin === `https://${host ?? ''}` ? 'same' : 'other';
}

/** POST, GET and DELETE /v1/session: sign in, who am I, sign out. */
import { createRoute, z } from '@hono/zod-openapi';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Access } from '../access/access.ts';
import { loginOf } from '../access/people.ts';
import { roleSchema } from '../domain/principal.ts';
import { SufflerError, TooSoonError } from '../errors.ts';
import type { Caller } from '../http/caller.ts';
import { createRouter } from '../http/router.ts';
import { SESSION_COOKIE, sessionIn } from '../http/session-cookie.ts';
import { bodyProblemResponses, deniedResponses, problemContent, problemResponses } from './shared.ts';

const bodySchema = z
  .object({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(1_000) })
  .openapi('SignIn');

const answerSchema = z
  .object({ principal: z.object({ id: z.string(), name: z.string(), role: roleSchema }) })
  .openapi('Session');

const answer = { 200: { description: 'Who it is.', content: { 'application/json': { schema: answerSchema } } } };

const signInRoute = createRoute({
  method: 'post',
  path: '/v1/session',
  summary: 'Sign in',
  description:
    'Sets the cookie `suffler_session`. A browser that keeps no cookies gets 401 from the next request, not from this one. ' +
    'After 5 failures a login is locked for 15 minutes.',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    ...answer,
    ...bodyProblemResponses,
    401: { description: 'The login or the password is wrong.', content: problemContent },
    403: { description: 'Another site asks.', content: problemContent },
    429: { description: 'Too many tries; `Retry-After` says when to come again.', content: problemContent },
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/v1/session',
  summary: 'Who am I?',
  description: 'Of a session, or of a key.',
  responses: { ...answer, ...problemResponses, ...deniedResponses },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/v1/session',
  summary: 'Sign out',
  description: 'Fine without a session, too.',
  responses: { 204: { description: 'Signed out.' }, ...problemResponses, 403: deniedResponses[403] },
});

export interface SessionRouteOptions {
  readonly access: Pick<Access, 'signIn' | 'signOut' | 'sessionLongest'>;
  readonly caller: Pick<Caller, 'isSecure'>;
  /** Counts a try by its login. Throws `rate_limited`. */
  readonly countTry: (login: string) => void;
}

export function sessionRoutes({ access, caller, countTry }: SessionRouteOptions) {
  return createRouter()
    .openapi(signInRoute, async (context) => {
      const { login, password } = context.req.valid('json');
      countTry(loginOf(login));
      const signedIn = await access.signIn(login, password);
      context.set('facts', { outcome: signedIn.outcome });
      if (signedIn.outcome === 'locked') {
        const { until, seconds } = signedIn;
        const text = `Too many tries failed; sign in after ${until.toISOString()}, or ask for a new password.`;
        throw new TooSoonError('login_locked', text, seconds);
      }
      if (signedIn.outcome === 'refused') {
        throw new SufflerError('sign_in_refused', 'The login or the password is wrong, or the account is disabled.');
      }
      // The session that the browser had before is not taken over: its secret may be known to somebody.
      const earlier = sessionIn(context.req.header('Cookie'));
      if (earlier !== undefined) await access.signOut(earlier);
      setCookie(context, SESSION_COOKIE, signedIn.secret, {
        ...{ httpOnly: true, sameSite: 'Lax', path: '/', secure: caller.isSecure(context) },
        maxAge: Math.floor(access.sessionLongest / 1000),
      });
      const { id, name, role } = signedIn.principal;
      return context.json({ principal: { id, name, role } }, 200);
    })
    .openapi(readRoute, (context) => {
      const principal = context.get('principal');
      if (principal.kind !== 'person' && principal.kind !== 'key') {
        throw new SufflerError('credential_missing', 'Sign in first.');
      }
      const { id, name, role } = principal;
      return context.json({ principal: { id, name, role } }, 200);
    })
    .openapi(signOutRoute, async (context) => {
      const secret = sessionIn(context.req.header('Cookie'));
      if (secret !== undefined) await access.signOut(secret);
      deleteCookie(context, SESSION_COOKIE, { path: '/', secure: caller.isSecure(context) });
      return context.body(null, 204);
    });
}

/** POST /v1/session/password: a person changes their own password. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Access } from '../access/access.ts';
import { SufflerError, TooSoonError } from '../errors.ts';
import { createRouter } from '../http/router.ts';
import { sessionIn } from '../http/session-cookie.ts';
import { bodyProblemResponses, deniedResponses, problemContent } from './shared.ts';

const bodySchema = z
  .object({
    current: z.string().max(1_000),
    password: z.string().max(1_000).describe('The new one. At least 10 characters.'),
  })
  .openapi('PasswordChange');

const route = createRoute({
  method: 'post',
  path: '/v1/session/password',
  summary: 'Change your own password',
  description:
    'All your other sessions end; this one lives on. A wrong current password (`password_wrong`) counts as a failed ' +
    'sign-in: after 5 the login is locked for 15 minutes.',
  request: { body: { required: true, content: { 'application/json': { schema: bodySchema } } } },
  responses: {
    204: { description: 'Changed.' },
    ...bodyProblemResponses,
    ...deniedResponses,
    400: {
      description: 'The current password is wrong, or the new one is weak; the code says.',
      content: problemContent,
    },
    429: { description: 'Too many tries; `Retry-After` says when to come again.', content: problemContent },
  },
});

export interface OwnPasswordRouteOptions {
  readonly access: Pick<Access, 'changePassword'>;
  /** Counts a try by whose it is. Throws `rate_limited`. */
  readonly countTry: (name: string) => void;
}

export function ownPasswordRoutes({ access, countTry }: OwnPasswordRouteOptions) {
  return createRouter().openapi(route, async (context) => {
    const principal = context.get('principal');
    if (principal.kind !== 'person') throw new SufflerError('forbidden', 'Only a person has a password.');
    countTry(principal.id);
    const { current, password } = context.req.valid('json');
    const session = sessionIn(context.req.header('Cookie')) ?? '';
    const changed = await access.changePassword(principal.id, { current, password, session });
    context.set('facts', { outcome: changed.outcome });
    switch (changed.outcome) {
      case 'locked': {
        const text = `Too many wrong passwords; try again after ${changed.until.toISOString()}.`;
        throw new TooSoonError('login_locked', text, changed.seconds);
      }
      case 'refused':
        throw new SufflerError('password_wrong', 'The current password is wrong.');
      case 'changed':
        return context.body(null, 204);
    }
  });
}

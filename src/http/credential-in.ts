/** What a request says of who sent it: a bearer's token before a cookie. */
import type { Credential } from '../access/watch.ts';
import type { HeaderOf } from './identify.ts';
import { sessionIn } from './session-cookie.ts';

/** `undefined` where it says nothing. `query` is there on streams alone. */
export function credentialIn(header: HeaderOf, query?: HeaderOf): Credential | undefined {
  const authorization = header('Authorization');
  const bearer =
    authorization === undefined ? query?.('token') : (/^Bearer +([^\s]+) *$/i.exec(authorization)?.[1] ?? '');
  if (bearer !== undefined) return { kind: 'bearer', secret: bearer };
  const secret = sessionIn(header('Cookie'));
  return secret === undefined ? undefined : { kind: 'session', secret };
}

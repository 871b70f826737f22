/** Who is calling, by what they send: a bearer's token before a cookie. */
import type { Access } from '../access/access.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import type { PrincipalOf } from './identify.ts';
import { sessionIn } from './session-cookie.ts';

const nobody: Principal = { kind: 'anyone' };

export function createPrincipalOf({ byBearer, bySession }: Pick<Access, 'byBearer' | 'bySession'>): PrincipalOf {
  return async (header, query) => {
    const authorization = header('Authorization');
    const bearer = authorization === undefined ? query?.('token') : /^Bearer +([^\s]+) *$/i.exec(authorization)?.[1];
    if (authorization !== undefined || bearer !== undefined) {
      return (
        (await byBearer(bearer ?? '')) ?? wrong('The key or token in Authorization is not one, is revoked, or is over.')
      );
    }
    const secret = sessionIn(header('Cookie'));
    if (secret === undefined) return nobody;
    return (await bySession(secret)) ?? wrong('The session is over; sign in again.');
  };
}

function wrong(message: string): never {
  throw new SufflerError('credential_invalid', message);
}

/** Who is calling, by what they send. */
import type { Access } from '../access/access.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { credentialIn } from './credential-in.ts';
import type { PrincipalOf } from './identify.ts';

const nobody: Principal = { kind: 'anyone' };

export function createPrincipalOf({ byBearer, bySession }: Pick<Access, 'byBearer' | 'bySession'>): PrincipalOf {
  return async (header, query) => {
    const credential = credentialIn(header, query);
    switch (credential?.kind) {
      case undefined:
        return nobody;
      case 'bearer':
        return (
          (await byBearer(credential.secret)) ??
          wrong('The key or token in Authorization is not one, is revoked, or is over.')
        );
      case 'session':
        return (await bySession(credential.secret)) ?? wrong('The session is over; sign in again.');
    }
  };
}

function wrong(message: string): never {
  throw new SufflerError('credential_invalid', message);
}

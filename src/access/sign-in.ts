/** Signs a person in by login and password. */
import type { Principal } from '../domain/principal.ts';
import type { Sessions } from './sessions.ts';
import type { Denied, TryPassword } from './try-password.ts';

export type SignedIn =
  | {
      readonly outcome: 'signed_in';
      readonly principal: Extract<Principal, { kind: 'person' }>;
      /** For the cookie. */
      readonly secret: string;
    }
  | Denied;

export type SignIn = (login: string, password: string) => Promise<SignedIn>;

export function createSignIn(tryPassword: TryPassword, sessions: Pick<Sessions, 'begin'>): SignIn {
  return (login, password) =>
    tryPassword(login, password, async ({ id, name, role, password: kept }) => {
      const secret = await sessions.begin(id, kept);
      if (secret === undefined) return undefined;
      return { outcome: 'signed_in', principal: { kind: 'person', id, name, role }, secret } as const;
    });
}

/** Signs a person in by login and password. */
import type { Principal } from '../domain/principal.ts';
import type { LockOut } from './lock-out.ts';
import { loginOf, type People } from './people.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';

export type SignedIn =
  | {
      readonly outcome: 'signed_in';
      readonly principal: Extract<Principal, { kind: 'person' }>;
      /** For the cookie. */
      readonly secret: string;
    }
  /** Nobody is told whether the login exists. */
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'locked'; readonly until: Date; readonly seconds: number };

export type SignIn = (login: string, password: string) => Promise<SignedIn>;

export interface SignInParts {
  readonly now: () => Date;
  readonly people: Pick<People, 'find'>;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly lockOut: LockOut;
  readonly sessions: Pick<Sessions, 'begin'>;
}

export function createSignIn({ now, people, passwords, lockOut, sessions }: SignInParts): SignIn {
  return async (typed, password) => {
    const login = loginOf(typed);
    const until = await lockOut.begin(login);
    if (until !== undefined) return { outcome: 'locked', until, seconds: (until.getTime() - now().getTime()) / 1000 };
    try {
      const person = await people.find(login);
      // For a login that does not exist, too: the time must not tell.
      const right = await passwords.verify(password, person?.password);
      const secret = right && person ? await sessions.begin(person.id, person.password) : undefined;
      if (secret === undefined || person === undefined) return { outcome: 'refused' };
      await lockOut.forgive(login);
      const { id, name, role } = person;
      return { outcome: 'signed_in', principal: { kind: 'person', id, name, role }, secret };
    } catch (error) {
      // A server that could not try locks nobody out; where the database is the reason, it can't tell that either.
      await lockOut.takeBack(login).catch(() => undefined);
      throw error;
    }
  };
}

/** Tries a login's password. Each try is counted before it is made: too many wrong ones lock the login. */
import type { LockOut } from './lock-out.ts';
import { loginOf, type People } from './people.ts';
import type { Passwords } from './passwords.ts';

/** Nobody is told whether the login exists. */
export type Denied =
  { readonly outcome: 'refused' } | { readonly outcome: 'locked'; readonly until: Date; readonly seconds: number };

export type PersonTried = NonNullable<Awaited<ReturnType<People['find']>>>;

export type TryPassword = <Result extends { readonly outcome: string }>(
  login: string,
  password: string,
  /** What the right one is for; `undefined` where it was right, and is no more. */
  then: (person: PersonTried) => Promise<Result | undefined>,
) => Promise<Result | Denied>;

export interface TryPasswordParts {
  readonly now: () => Date;
  readonly people: Pick<People, 'find'>;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly lockOut: LockOut;
}

export function createTryPassword({ now, people, passwords, lockOut }: TryPasswordParts): TryPassword {
  return async (typed, password, then) => {
    const login = loginOf(typed);
    const until = await lockOut.begin(login);
    if (until !== undefined) return { outcome: 'locked', until, seconds: (until.getTime() - now().getTime()) / 1000 };
    try {
      const person = await people.find(login);
      // For a login that does not exist, too: the time must not tell.
      const right = await passwords.verify(password, person?.password);
      const result = right && person !== undefined ? await then(person) : undefined;
      if (result === undefined) return { outcome: 'refused' };
      await lockOut.forgive(login);
      return result;
    } catch (error) {
      // A server that could not try locks nobody out; where the database is the reason, it can't tell that either.
      await lockOut.takeBack(login).catch(() => undefined);
      throw error;
    }
  };
}

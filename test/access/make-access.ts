/** The real access over a database in memory, with a clock that goes where a test sets it. */
import { createAccess, type Access, type AccessSettings } from '../../src/access/access.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { cheap, now } from '../make-services.ts';

export interface TestAccess {
  readonly access: Access;
  readonly store: Store;
  /** Moves the clock by so many ms; back, too. */
  readonly pass: (ms: number) => void;
  /** Another process over the same database, with the same clock. */
  readonly another: (tenant?: string) => Access;
}

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

export const password = 'four words make one';

export async function makeAccess(settings: AccessSettings = {}, file = ':memory:'): Promise<TestAccess> {
  const store = createSqliteStore({ file });
  await store.migrate();
  let time = now.getTime();
  const another = (tenant = mainTenant) =>
    createAccess({
      ...{ store, tenant, now: () => new Date(time), newId: () => crypto.randomUUID(), passwordCosts: cheap },
      ...settings,
    });
  return { access: another(), store, pass: (ms) => (time += ms), another };
}

/** Signs in, and gives the secret of the session. */
export async function secretOf(access: Access, login: string, given = password): Promise<string> {
  const signedIn = await access.signIn(login, given);
  if (signedIn.outcome !== 'signed_in') throw new Error(`not signed in: ${signedIn.outcome}`);
  return signedIn.secret;
}

/** Lets a person change their own password: who knows the current one may, and all their other sessions end. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { SufflerError } from '../errors.ts';
import { people, sessions as sessionRows } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { Denied, TryPassword } from './try-password.ts';

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
  /** Secret of the session that asks, which lives on. */
  readonly session: string;
}

/** Throws `SufflerError` `person_not_found` or `password_weak`. */
export type ChangePassword = (
  personId: string,
  change: PasswordChange,
) => Promise<{ readonly outcome: 'changed' } | Denied>;

export interface ChangePasswordParts extends TenantStore {
  readonly tryPassword: TryPassword;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly sessions: Pick<Sessions, 'endAll'>;
}

export function createChangePassword(parts: ChangePasswordParts): ChangePassword {
  const { store, tenant, tryPassword, passwords, sessions } = parts;
  const ours = eq(people.tenant, tenant);

  return async (personId, { current, password, session }) => {
    const named = and(ours, eq(people.id, personId));
    const [person] = await store.db.select({ login: people.login }).from(people).where(named);
    if (person === undefined) throw new SufflerError('person_not_found', 'There is nobody of this id.');
    return tryPassword(person.login, current, async ({ password: kept }) => {
      const hash = await passwords.hash(password);
      const own = await hashOfText(session);
      const isChanged = sql`exists (select 1 from ${people} where ${named} and ${people.password} = ${hash})`;
      const [changed] = await store.db.batch([
        store.db
          .update(people)
          .set({ password: hash })
          // Nobody disabled them, and no other change came first.
          .where(and(named, eq(people.password, kept), isNull(people.disabledAt)))
          .returning({ id: people.id }),
        sessions.endAll(personId, sql`${sessionRows.hash} <> ${own} and ${isChanged}`),
      ]);
      return changed.length > 0 ? { outcome: 'changed' as const } : undefined;
    });
  };
}

/** People with an account of their own: added, listed, changed, never deleted, so that what they did keeps its name. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Role } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { people } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import type { LockOut } from './lock-out.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  /** Since when they can't sign in; null while they can. */
  readonly disabledAt: string | null;
}

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

export interface PersonChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly password?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface People {
  /** Throws `SufflerError` `login_taken` or `password_weak`. */
  add(person: NewPerson): Promise<Person>;
  /** By name, disabled ones included. */
  list(): Promise<readonly Person[]>;
  /** Another password, or being disabled, ends their sessions. Throws `person_not_found`, `last_admin`, `password_weak`. */
  update(id: string, change: PersonChange): Promise<Person>;
  /** With what their password is kept as. */
  find(login: string): Promise<(Person & { readonly password: string }) | undefined>;
}

export interface PeopleParts extends TenantStore {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly sessions: Pick<Sessions, 'endAll'>;
  readonly lockOut: Pick<LockOut, 'forgive'>;
}

/** The same login however it is typed. */
export const loginOf = (typed: string) => typed.normalize('NFKC').trim().toLowerCase();

const shown = {
  ...{ id: people.id, login: people.login, name: people.name, role: people.role },
  ...{ createdAt: people.createdAt, disabledAt: people.disabledAt },
};

export function createPeople({ store, tenant, now, newId, passwords, sessions, lockOut }: PeopleParts): People {
  const ours = eq(people.tenant, tenant);
  /** True where an admin is left when this person is none. */
  const anotherAdmin = (id: string) => sql`exists (
    select 1 from ${people} as other
    where other.tenant = ${tenant} and other.id <> ${id} and other.role = 'admin' and other.disabled_at is null)`;

  return {
    async add({ login, name, role, password }) {
      const row = { id: newId(), login: loginOf(login), name, role, createdAt: now().toISOString(), disabledAt: null };
      const hash = await passwords.hash(password);
      const made = await store.db
        .insert(people)
        .values({ ...row, tenant, password: hash })
        .onConflictDoNothing({ target: [people.tenant, people.login] })
        .returning({ id: people.id });
      if (made.length === 0)
        throw new SufflerError('login_taken', 'Somebody has this login already; take another one.');
      return row;
    },

    list: () => store.db.select(shown).from(people).where(ours).orderBy(asc(people.name), asc(people.id)),

    async update(id, { name, role, password, disabled }) {
      const named = and(ours, eq(people.id, id));
      const [before] = await store.db.select(shown).from(people).where(named);
      if (before === undefined) throw new SufflerError('person_not_found', 'There is nobody of this id.');
      const hash = password === undefined ? undefined : await passwords.hash(password);
      const steps = (role ?? 'admin') !== 'admin' || disabled === true;
      const disabledAt = disabled === undefined ? undefined : disabled ? now().toISOString() : null;
      // Two admins who disable each other at once: the second finds nobody else.
      const stays = sql`(${people.role} <> 'admin' or ${people.disabledAt} is not null or ${anotherAdmin(id)})`;
      const unguarded = sql`exists (
        select 1 from ${people}
        where ${named} and (${people.disabledAt} is not null or ${people.password} = ${hash ?? ''}))`;
      const [[after]] = await store.db.batch([
        store.db
          .update(people)
          .set({
            // An update that sets nothing is none in SQL.
            ...{ tenant },
            ...(name === undefined ? {} : { name }),
            ...(role === undefined ? {} : { role }),
            ...(hash === undefined ? {} : { password: hash }),
            ...(disabledAt === undefined ? {} : { disabledAt }),
          })
          .where(steps ? and(named, stays) : named)
          .returning(shown),
        sessions.endAll(id, unguarded),
      ]);
      if (after === undefined) {
        throw new SufflerError('last_admin', 'This is the last administrator; make another one first.');
      }
      if (hash !== undefined) await lockOut.forgive(before.login);
      return after;
    },

    async find(login) {
      const [row] = await store.db
        .select({ ...shown, password: people.password })
        .from(people)
        .where(and(ours, eq(people.login, loginOf(login)), isNull(people.disabledAt)));
      return row;
    },
  };
}

/** Who is signed in: a secret in a cookie, kept as its hash, that ends when it is idle and at the latest after a day's work. */
import { and, eq, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Principal } from '../domain/principal.ts';
import { among } from '../store/among.ts';
import { people, sessions } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import { randomText } from './random-text.ts';

export interface SessionSettings {
  /** Ends a session that was not used for so long, in ms. */
  readonly idle: number;
  /** Ends any session, in ms. */
  readonly longest: number;
}

export interface Sessions {
  /** The secret of a new session, or `undefined` where the person was disabled, or got another password, meanwhile. */
  begin(personId: string, password: string): Promise<string | undefined>;
  /** Who holds this secret; `undefined` when the session ended, or its person was disabled. */
  read(secret: string): Promise<Held | undefined>;
  /** Of these hashes those whose sessions are good. */
  living(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  end(secret: string): Promise<void>;
  /** Ends all of a person's, where it is so. */
  endAll(personId: string, where: SQL): Statement;
}

export interface Held {
  readonly principal: Principal;
  /** In ms since 1970. */
  readonly until: number;
}

/** A session's last use is written no more often, in ms. */
const NOTED_EVERY = 60_000;
/** How far clocks of two machines, or of one before and after it was set, may be apart, in ms. */
const SKEW = 300_000;

export interface SessionParts extends TenantStore, SessionSettings {
  readonly now: () => Date;
}

export function createSessions({ store, tenant, now, idle, longest }: SessionParts): Sessions {
  const bySecret = async (secret: string) =>
    and(eq(sessions.tenant, tenant), eq(sessions.hash, await hashOfText(secret)));

  const whose = and(eq(people.tenant, sessions.tenant), eq(people.id, sessions.personId));
  const times = { hash: sessions.hash, lastAt: sessions.lastAt, expiresAt: sessions.expiresAt };

  return {
    async begin(personId, password) {
      const secret = randomText();
      const hash = await hashOfText(secret);
      const time = now().getTime();
      const [at, expiresAt] = [new Date(time).toISOString(), new Date(time + longest).toISOString()];
      const [, made] = await store.db.batch([
        store.db.delete(sessions).where(and(eq(sessions.tenant, tenant), lt(sessions.expiresAt, at))),
        store.db.all(sql`
          insert into ${sessions} (hash, tenant, person_id, created_at, last_at, expires_at)
          select ${hash}, ${tenant}, ${people.id}, ${at}, ${at}, ${expiresAt} from ${people}
          where ${people.tenant} = ${tenant} and ${people.id} = ${personId} and ${people.password} = ${password}
            and ${people.disabledAt} is null
          returning hash`),
      ]);
      return made.length > 0 ? secret : undefined;
    },

    async read(secret) {
      const [row] = await store.db
        .select({ id: people.id, name: people.name, role: people.role, ...times })
        .from(sessions)
        .innerJoin(people, whose)
        .where(and(await bySecret(secret), isNull(people.disabledAt)));
      if (row === undefined) return undefined;
      const time = now().getTime();
      const until = goodUntil(row, time);
      if (until === undefined) return undefined;
      if (Math.abs(time - Date.parse(row.lastAt)) >= NOTED_EVERY) note(row.hash, time);
      return { principal: { kind: 'person', id: row.id, name: row.name, role: row.role }, until };
    },

    async living(hashes) {
      const rows = await store.db
        .select(times)
        .from(sessions)
        .innerJoin(people, whose)
        .where(and(eq(sessions.tenant, tenant), isNull(people.disabledAt), among(sessions.hash, hashes)));
      const time = now().getTime();
      return new Set(rows.filter((row) => goodUntil(row, time) !== undefined).map(({ hash }) => hash));
    },

    async end(secret) {
      await store.db.delete(sessions).where(await bySecret(secret));
    },

    endAll: (personId, where) =>
      store.db.delete(sessions).where(and(eq(sessions.tenant, tenant), eq(sessions.personId, personId), where)),
  };

  /** In ms since 1970; `undefined` where it is over. */
  function goodUntil(row: { readonly lastAt: string; readonly expiresAt: string }, time: number): number | undefined {
    const expires = Date.parse(row.expiresAt);
    const until = Math.min(expires, Date.parse(row.lastAt) + idle);
    // One that would last longer than any can was begun by a clock that was wrong.
    return until <= time || expires > time + longest + SKEW ? undefined : until;
  }

  /** Behind the request, which does not fail with it. */
  function note(hash: string, time: number): void {
    const lastAt = new Date(time).toISOString();
    void store.db
      .update(sessions)
      .set({ lastAt })
      .where(eq(sessions.hash, hash))
      .then(undefined, () => undefined);
  }
}

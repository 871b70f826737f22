/** Counts failed tries to sign in by login, and locks it for a while after too many. */
import { and, eq, lt, sql } from 'drizzle-orm';
import { signIns } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { hashOfText } from '../text/hash-of-text.ts';

export interface LockOut {
  /**
   * Counts a try as failed before it is made, so that of many at once no more than the limit are made.
   * Gives until when the login is locked, where it is.
   */
  begin(login: string): Promise<Date | undefined>;
  /** The try was never made: the server could not. */
  takeBack(login: string): Promise<void>;
  /** Forgets the failures of a login: the try succeeded, or it has a new password. */
  forgive(login: string): Promise<void>;
}

export const failuresAtMost = 5;
const LOCK = 15 * 60_000;
const DAY = 86_400_000;

export function createLockOut({ store, tenant, now }: TenantStore & { readonly now: () => Date }): LockOut {
  const named = async (login: string) => and(eq(signIns.tenant, tenant), eq(signIns.login, await keptAs(login)));

  return {
    async begin(login) {
      const hash = await keptAs(login);
      const time = now().getTime();
      const [at, lockedUntil, forgotten] = [isoOf(time), isoOf(time + LOCK), isoOf(time - LOCK)];
      const failures = sql`case
        when ${signIns.lockedUntil} is not null or ${signIns.lastAt} < ${forgotten} then 1
        else ${signIns.failures} + 1 end`;
      // A lock that lies further ahead than any can was made by a clock that was wrong, and does not count.
      const open = sql`${signIns.lockedUntil} is null or ${signIns.lockedUntil} <= ${at} or ${signIns.lockedUntil} > ${isoOf(time + 2 * LOCK)}`;
      await store.db.delete(signIns).where(and(eq(signIns.tenant, tenant), lt(signIns.lastAt, isoOf(time - DAY))));
      const counted = await store.db.all(sql`
        insert into ${signIns} (tenant, login, failures, locked_until, last_at)
        values (${tenant}, ${hash}, 1, null, ${at})
        on conflict (tenant, login) do update set
          failures = ${failures},
          locked_until = case when ${failures} >= ${failuresAtMost} then ${lockedUntil} end,
          last_at = ${at}
        where ${open}
        returning failures`);
      if (counted.length > 0) return undefined;
      const [row] = await store.db
        .select({ lockedUntil: signIns.lockedUntil })
        .from(signIns)
        .where(await named(login));
      return row?.lockedUntil == null ? undefined : new Date(row.lockedUntil);
    },

    async takeBack(login) {
      const before = sql`max(${signIns.failures} - 1, 0)`;
      await store.db
        .update(signIns)
        .set({
          failures: before,
          lockedUntil: sql`case when ${before} >= ${failuresAtMost} then ${signIns.lockedUntil} end`,
        })
        .where(await named(login));
    },

    async forgive(login) {
      await store.db.delete(signIns).where(await named(login));
    },
  };
}

/** Hashed: now and then somebody types a password where the login goes. */
const keptAs = (login: string) => hashOfText(`login ${login}`);

const isoOf = (time: number) => new Date(time).toISOString();

/** Notes, in the transaction that changes the learned pairs, that copies of them are out of date. */
import { sql } from 'drizzle-orm';
import { learning } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';

export function changed(store: Store): Statement {
  return store.db
    .insert(learning)
    .values({ key: 1, version: 1 })
    .onConflictDoUpdate({ target: learning.key, set: { version: sql`${learning.version} + 1` } });
}

/** PORT. The truth: a SQL database of the SQLite dialect that is only ever reached through promises. */
import type { BatchItem } from 'drizzle-orm/batch';
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type * as schema from './schema.ts';

export type Database = SqliteRemoteDatabase<typeof schema>;

/** A query that was built but not run; `store.atomic` runs it. */
export type Statement = BatchItem<'sqlite'>;

export interface Store {
  /** Drizzle over the promise-only driver: for reads and for single writes. */
  readonly db: Database;
  /**
   * Runs all statements in order, or none of them: D1's `batch()`, a synchronous transaction in SQLite.
   * The only way to write more than one row of truth. Rejects with `SufflerError` `disk_full` or `database_unusable`
   * where the fault is the database's own, leaving everything as it was.
   */
  atomic(statements: readonly Statement[]): Promise<void>;
  /** Brings the tables to this version's form. Safe to call on every start. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** The store with the tenant whose part of it is meant. */
export interface TenantStore {
  readonly store: Store;
  readonly tenant: string;
}

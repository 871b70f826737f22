/** ADAPTER of the store port: one SQLite file through better-sqlite3, in WAL mode with full syncs. */
import { join } from 'node:path';
import BetterSqlite, { type Database as Connection, type Statement as Prepared } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { migrate } from 'drizzle-orm/sqlite-proxy/migrator';
import { SufflerError } from '../errors.ts';
import { packageFolder } from '../package-folder.ts';
import * as schema from './schema.ts';
import type { Statement, Store } from './store.ts';

export interface SqliteOptions {
  /** Path of the database file, or `:memory:`. */
  readonly file: string;
  /** Folder of the generated migrations. Default: the one shipped with the package. */
  readonly migrationsFolder?: string;
  /** For what nobody misses after a crash: nothing is synced to the disk. Default: false. */
  readonly scratch?: boolean;
}

/** How long a writer waits for another process's write, in ms. */
const BUSY_TIMEOUT = 5_000;
/** Pages kept in memory at most, in KiB: with SQLite's own 2 MB a search reads those of most of its articles anew. */
const CACHE = 16_000;
/** Statements kept prepared; SQL texts are few, but a bug must not turn into a leak. */
const PREPARED_AT_MOST = 500;

type Method = 'run' | 'all' | 'values' | 'get';

/** Opens (and makes, when missing) the database. Throws `SufflerError` `database_unusable` for a file that is not one. */
export function createSqliteStore({
  file,
  scratch = false,
  migrationsFolder = join(packageFolder(), 'src/store/migrations'),
}: SqliteOptions): Store {
  const connection = open(file, scratch);
  const prepared = new Map<string, Prepared>();

  function prepare(query: string): Prepared {
    let statement = prepared.get(query);
    if (statement === undefined) {
      if (prepared.size >= PREPARED_AT_MOST) prepared.clear();
      statement = connection.prepare(query);
      prepared.set(query, statement);
    }
    return statement;
  }

  function execute(query: string, params: unknown[], method: Method): { rows: unknown[] } {
    const statement = prepare(query);
    if (!statement.reader) {
      statement.run(params);
      return { rows: [] };
    }
    const rows = statement.raw(true);
    return { rows: method === 'get' ? ((rows.get(params) ?? []) as unknown[]) : rows.all(params) };
  }

  const inTransaction = connection.transaction((batch: { sql: string; params: unknown[]; method: Method }[]) =>
    batch.map(({ sql, params, method }) => execute(sql, params, method)),
  );

  const db = drizzle(
    (query, params, method) => settle(connection, () => execute(query, params, method)),
    (batch) => settle(connection, () => inTransaction.immediate(batch)),
    { schema },
  );

  const applyMigrations = () =>
    migrate(
      db,
      (queries) =>
        settle(connection, () => {
          connection
            .transaction(() => {
              for (const query of queries) connection.exec(query);
            })
            .immediate();
        }),
      { migrationsFolder },
    );

  return {
    db,
    async atomic(statements: readonly Statement[]) {
      const [first, ...rest] = statements;
      if (first !== undefined) await db.batch([first, ...rest]);
    },
    // Two processes may start together: the one that comes second finds the work done when it looks again.
    migrate: () => applyMigrations().catch(applyMigrations),
    close: () =>
      settle(connection, () => {
        prepared.clear();
        moveIntoFile(connection);
        connection.close();
      }),
  };
}

function open(file: string, scratch: boolean): Connection {
  let connection: Connection | undefined;
  try {
    connection = new BetterSqlite(file, { timeout: BUSY_TIMEOUT });
    connection.pragma('journal_mode = WAL');
    connection.pragma(`synchronous = ${scratch ? 'OFF' : 'FULL'}`);
    connection.pragma('foreign_keys = ON');
    connection.pragma(`cache_size = -${CACHE}`);
    return connection;
  } catch (error) {
    connection?.close();
    // A folder that does not exist is a TypeError of the driver, not a fault that SQLite names.
    throw error instanceof TypeError ? cannotOpen(file, error) : asSufflerError(file, error);
  }
}

/**
 * Two that close at the same moment each take the other for one that still reads, and neither moves the write-ahead log
 * into the database: a copy of the file alone would lack the last writes. Where it can't be done now, whoever opens the
 * database next does it.
 */
function moveIntoFile(connection: Connection): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk, or a file that was taken away: nothing is lost that was not lost before.
  }
}

/** Runs a synchronous step as a promise, with the database's own faults made clear. */
function settle<Result>(connection: Connection, step: () => Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    try {
      resolve(step());
    } catch (error) {
      reject(connection.open ? asSufflerError(connection.name, error) : closed(connection.name, error));
    }
  });
}

function asSufflerError(file: string, error: unknown): Error {
  const code = error instanceof BetterSqlite.SqliteError ? error.code : undefined;
  if (code === 'SQLITE_FULL' || code?.startsWith('SQLITE_IOERR_WRITE') === true) {
    return new SufflerError(
      'disk_full',
      `${file}: the disk is full; nothing of this change was written. Free some space and repeat.`,
      error,
    );
  }
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') === true) {
    return new SufflerError(
      'database_unusable',
      `${file}: not a usable SQLite database. Name another file in SUFFLER_DB, or move this one away.`,
      error,
    );
  }
  if (code?.startsWith('SQLITE_CANTOPEN') === true || code === 'SQLITE_READONLY') return cannotOpen(file, error);
  return error instanceof Error ? error : new Error('unknown database fault', { cause: error });
}

function closed(file: string, error: unknown): SufflerError {
  return new SufflerError('database_unusable', `${file}: the database is closed.`, error);
}

function cannotOpen(file: string, error: unknown): SufflerError {
  const message = `${file}: can't be opened for writing. Check that its folder exists and who owns it (SUFFLER_DB).`;
  return new SufflerError('database_unusable', message, error);
}

/** True for a column that holds one of any number of texts: a list of its own would run into D1's limit of 100 parameters. */
import { sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

export function among(column: SQLiteColumn, texts: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(texts)}))`;
}

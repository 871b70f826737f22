/** Reads the knowledge base's version: what was derived from it holds as long as the version does. */
import { sql } from 'drizzle-orm';
import type { Store } from './store.ts';

export async function readVersion(store: Store): Promise<number> {
  const [row] = await store.db.values<[number]>(sql`select version from knowledge`);
  return row?.[0] ?? 0;
}

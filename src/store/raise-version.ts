/** Raises the knowledge base's version: belongs into every transaction after which a derived copy would be wrong. */
import { sql } from 'drizzle-orm';
import { knowledge } from './schema.ts';
import type { Statement, Store } from './store.ts';

export function raiseVersion({ db }: Store): Statement {
  return db.update(knowledge).set({ version: sql`${knowledge.version} + 1` });
}

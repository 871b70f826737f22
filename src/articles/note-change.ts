/** Notes, in the transaction that changes an article, that its vectors are behind. */
import { sql } from 'drizzle-orm';
import { named, type ArticleName } from '../store/named.ts';
import { articles, outbox } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';

/** A further change of the same article replaces the note with a newer one, so that none is lost while one is handled. */
export function noteChange(store: Store, name: ArticleName): Statement {
  return store.db.run(sql`
    insert or replace into ${outbox} (article_key)
    select key from ${articles} where ${named(name)}`);
}

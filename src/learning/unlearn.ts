/** Takes pairs back that were learned, each once: what was learned of them elsewhere stays. */
import { sql } from 'drizzle-orm';
import { articles, learnedPairs } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';
import { changed } from './changed.ts';
import type { Pair } from './pair.ts';
import { pairRows } from './pair-rows.ts';

/** A pair that is given twice is taken back twice. */
export function unlearn({ store, tenant }: TenantStore, pairs: readonly Pair[]): Statement[] {
  const rows = pairRows(pairs);
  if (rows === undefined) return [];
  return [
    store.db.run(sql`
      update ${learnedPairs} set count = count - taken.times
      from (
        select a.key as article_key, p.value ->> 2 as question, count(*) as times
        from json_each(${rows}) p
        join ${articles} a on a.tenant = ${tenant} and a.id = p.value ->> 0 and a.lang = p.value ->> 1
        group by 1, 2
      ) as taken
      where taken.article_key = learned_pairs.article_key and taken.question = learned_pairs.question`),
    store.db.run(sql`delete from ${learnedPairs} where count <= 0`),
    changed(store),
  ];
}

/** Learns pairs: questions whose reply was accepted, each with its article, in statements for one transaction. */
import { sql } from 'drizzle-orm';
import { articles, learnedPairs } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';
import { changed } from './changed.ts';
import type { Pair } from './pair.ts';
import { pairRows } from './pair-rows.ts';

export interface LearningWriter extends TenantStore {
  readonly now: () => Date;
}

/**
 * A pair that is known already counts once more. Pairs of articles that the tenant does not have, and questions without a word, are
 * passed over: nothing can be learned from them.
 */
export function learn({ store, tenant, now }: LearningWriter, pairs: readonly Pair[]): Statement[] {
  const at = now().toISOString();
  const rows = pairRows(pairs);
  if (rows === undefined) return [];
  return [
    store.db.run(sql`
      insert into ${learnedPairs} (article_key, question, count, first_at, last_at)
      select a.key, p.value ->> 2, 1, ${at}, ${at}
      from json_each(${rows}) p
      join ${articles} a on a.tenant = ${tenant} and a.id = p.value ->> 0 and a.lang = p.value ->> 1
      where true
      on conflict (article_key, question) do update
      set count = count + 1, last_at = max(last_at, excluded.last_at)`),
    changed(store),
  ];
}

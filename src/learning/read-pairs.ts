/** Reads what was learned from SQL: only of published articles, as retired ones must not stand in the way of others. */
import { sql } from 'drizzle-orm';
import type { Corpus } from '../domain/reader.ts';
import { knowledge, learning } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Example } from './example.ts';
import { weightOf } from './weight-of.ts';

/** A learned pair without its text. */
export interface PairHead extends Corpus {
  readonly key: number;
  readonly articleKey: number;
  readonly weight: number;
}

/** Reads what grows with every change of pairs or articles. Made once for a store, since every question asks. */
export function createReadLearningVersion({ db }: Store): () => Promise<string> {
  const query = db
    .select({ articles: knowledge.version, pairs: learning.version })
    .from(knowledge)
    .leftJoin(learning, sql`true`)
    .prepare();
  return async () => {
    const versions = await query.get();
    return `${versions?.articles ?? 0}/${versions?.pairs ?? 0}`;
  };
}

export async function readPairHeads(store: Store): Promise<PairHead[]> {
  const rows = await store.db.values<[number, number, string, string, number, string]>(sql`
    select p.key, p.article_key, a.tenant, a.lang, p.count, p.last_at
    from learned_pairs p join articles a on a.key = p.article_key where a.status = 'published' order by p.key`);
  // A pair is old beside the newest of its tenant.
  const newest = new Map<string, number>();
  for (const [, , tenant, , , lastAt] of rows) {
    newest.set(tenant, Math.max(newest.get(tenant) ?? 0, Date.parse(lastAt)));
  }
  return rows.map(([key, articleKey, tenant, lang, count, lastAt]) => ({
    key,
    articleKey,
    tenant,
    lang,
    weight: weightOf(count, Date.parse(lastAt), newest.get(tenant) ?? 0),
  }));
}

export async function readQuestions(store: Store, keys: readonly number[]): Promise<Map<number, string>> {
  const rows = await store.db.values<[number, string]>(sql`
    select key, question from learned_pairs where key in (select value from json_each(${JSON.stringify(keys)}))`);
  return new Map(rows);
}

/**
 * The titles and curated questions of articles that have pairs: examples that their authors gave. Their keys are below 0.
 */
export async function readOwnWords(store: Store): Promise<(Example & Corpus)[]> {
  const rows = await store.db.values<[number, string, string, string, string]>(sql`
    select key, tenant, lang, title, coalesce(json_extract(front_matter, '$.questions'), '[]') from articles
    where status = 'published' and key in (select article_key from learned_pairs) order by key`);
  return rows
    .flatMap(([articleKey, tenant, lang, title, questions]) =>
      [title, ...(JSON.parse(questions) as string[])].map((text) => ({ articleKey, tenant, lang, text })),
    )
    .map((example, at) => ({ ...example, key: -1 - at, weight: 1 }));
}

/** Reads what was learned from SQL: only of published articles, as retired ones must not stand in the way of others. */
import { sql } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import type { Example } from './example.ts';
import { weightOf } from './weight-of.ts';

/** A learned pair without its text. */
export interface PairHead {
  readonly key: number;
  readonly articleKey: number;
  readonly lang: string;
  readonly weight: number;
}

/** Grows with every change of pairs or articles. */
export async function readLearningVersion(store: Store): Promise<string> {
  const [row] = await store.db.values<[number, number | null]>(
    sql`select (select version from knowledge), (select version from learning)`,
  );
  return row?.join('/') ?? '';
}

export async function readPairHeads(store: Store): Promise<PairHead[]> {
  const rows = await store.db.values<[number, number, string, number, string]>(sql`
    select p.key, p.article_key, a.lang, p.count, p.last_at
    from learned_pairs p join articles a on a.key = p.article_key where a.status = 'published' order by p.key`);
  const times = rows.map(([, , , , lastAt]) => Date.parse(lastAt));
  const newest = times.reduce((latest, time) => Math.max(latest, time), 0);
  return rows.map(([key, articleKey, lang, count], at) => ({
    key,
    articleKey,
    lang,
    weight: weightOf(count, times[at] ?? 0, newest),
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
export async function readOwnWords(store: Store): Promise<(Example & { readonly lang: string })[]> {
  const rows = await store.db.values<[number, string, string, string]>(sql`
    select key, lang, title, coalesce(json_extract(front_matter, '$.questions'), '[]') from articles
    where status = 'published' and key in (select article_key from learned_pairs) order by key`);
  return rows
    .flatMap(([articleKey, lang, title, questions]) =>
      [title, ...(JSON.parse(questions) as string[])].map((text) => ({ articleKey, lang, text })),
    )
    .map((example, at) => ({ ...example, key: -1 - at, weight: 1 }));
}

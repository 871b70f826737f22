/** The intents of a corpus in SQL, and the statements that change them. */
import { and, eq, inArray, sql, type Placeholder } from 'drizzle-orm';
import type { Corpus } from '../domain/reader.ts';
import { toBytes as rarityBytes } from '../index/vector-bytes.ts';
import { articles, intentCorpora, intents } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';
import { toBytes, type Intent } from './intent.ts';

export type HeldIntent = Pick<typeof intents.$inferSelect, 'articleKey' | 'revision' | 'hash' | 'hashAtFirst'>;

/** What is stored of an article's intents; without a training only their revision is new. */
export interface IntentUpdate {
  readonly articleKey: number;
  readonly revision: number;
  readonly trained?:
    { readonly intents: readonly Intent[]; readonly hash: string; readonly hashAtFirst: string } | undefined;
}

export interface CorpusUpdate {
  readonly form: number;
  /** Present when all were trained together. */
  readonly rarity?: Float32Array | undefined;
  readonly updates: readonly IntentUpdate[];
  /** Articles that have no intents any more. */
  readonly gone: readonly number[];
}

/** Of values, or of placeholders for them. */
export function isCorpus({ tenant, lang }: Corpus | Readonly<Record<keyof Corpus, Placeholder>>) {
  return and(eq(intentCorpora.tenant, tenant), eq(intentCorpora.lang, lang));
}

export function inCorpus({ db }: Store, { tenant, lang }: Corpus) {
  const own = db
    .select({ key: articles.key })
    .from(articles)
    .where(and(eq(articles.tenant, tenant), eq(articles.lang, lang)));
  return inArray(intents.articleKey, own);
}

/** One for each article that has some. */
export function readHeldIntents(store: Store, corpus: Corpus): Promise<HeldIntent[]> {
  const { articleKey, revision, hash, hashAtFirst } = intents;
  return store.db
    .select({ articleKey, revision, hash, hashAtFirst })
    .from(intents)
    .where(and(inCorpus(store, corpus), eq(intents.part, 0)))
    .orderBy(articleKey);
}

/** Copies in memory learn of the change by the version of the corpus. */
export function changeIntents(
  store: Store,
  corpus: Corpus,
  { form, rarity, updates, gone }: CorpusUpdate,
): Statement[] {
  const { db } = store;
  const { tenant, lang } = corpus;
  const next = sql`(select ${intentCorpora.version} from ${intentCorpora} where ${isCorpus(corpus)})`;
  return [
    rarity === undefined
      ? db
          .update(intentCorpora)
          .set({ version: sql`${intentCorpora.version} + 1` })
          .where(isCorpus(corpus))
      : db.run(sql`
          insert into ${intentCorpora} (tenant, lang, version, form, rarity)
          values (${tenant}, ${lang}, 1, ${form}, ${rarityBytes(rarity)})
          on conflict (tenant, lang) do update set version = version + 1, form = excluded.form, rarity = excluded.rarity`),
    ...gone.map((key) => db.delete(intents).where(eq(intents.articleKey, key))),
    ...updates.flatMap(({ articleKey, revision, trained }): Statement[] =>
      trained === undefined
        ? [db.update(intents).set({ revision }).where(eq(intents.articleKey, articleKey))]
        : [
            db.delete(intents).where(eq(intents.articleKey, articleKey)),
            ...trained.intents.map(({ part, bias, weights }) =>
              db.run(sql`
                insert into ${intents} (article_key, part, version, revision, hash, hash_at_first, bias, weights)
                values (${articleKey}, ${part}, ${next}, ${revision}, ${trained.hash}, ${trained.hashAtFirst}, ${bias},
                  ${toBytes(weights)})`),
            ),
          ],
    ),
  ];
}

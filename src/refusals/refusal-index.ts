/** Finds the refusals whose case is the customer's, among all that a knowledge base holds. */
import { and, eq, sql } from 'drizzle-orm';
import type { Refusal } from '../domain/article.ts';
import type { Reader } from '../domain/reader.ts';
import { hiddenFrom, type Guarded } from '../policy/visibility.ts';
import { articles } from '../store/schema.ts';
import { createReadVersion } from '../store/read-version.ts';
import type { Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { createFeatureTable, type FeatureTable, type NumberedFeatures } from './feature-table.ts';
import { featuresOf } from './features.ts';
import { createReadArticle, type ReadArticle, type ReadRefusal } from './read-article.ts';
import { createSimilarTexts, type SimilarTexts } from './similar-texts.ts';
import { tellingOf } from './telling.ts';

export interface RefusalHit {
  readonly articleKey: number;
  readonly articleId: string;
  readonly revision: number;
  /** Its place among the refusals of the article. */
  readonly at: number;
  readonly refusal: Refusal;
  /** 0 and up, comparable between questions: the surer, the more the customer asks for just this. */
  readonly score: number;
  /** How much more what was asked is like the refusal's own questions than like those that articles answer; may be negative. */
  readonly margin: number;
}

export interface RefusalIndex {
  /**
   * Best first, those of articles that this reader may see. `nearness`: by article key, 0..1, how well the article
   * itself fits the question. SQL has the last word on what is shown; see retrieval/published.ts.
   */
  rank(question: string, reader: Reader, nearness: ReadonlyMap<number, number>): Promise<RefusalHit[]>;
}

/** Chosen on the dev split of eval/cases/replies-refusal.jsonl; how much each likeness counts. */
const weights = { article: 0.5, examples: 1, pool: 1, situation: 1, wording: 0.3 } as const;
/** Of the nearest examples the next one counts half of the one before. */
const NEXT = 0.5;
const EXAMPLES = 3;

interface Entry {
  readonly key: number;
  readonly id: string;
  readonly revision: number;
  readonly guard: Guarded;
  readonly at: number;
  readonly refusal: Refusal;
}

interface Shelf {
  readonly version: number;
  readonly table: FeatureTable;
  /** What was read of each article, so that only those that changed are read again. */
  readonly read: ReadonlyMap<number, ReadArticle>;
  readonly entries: readonly Entry[];
  /** Numbered like the entries. */
  readonly situations: SimilarTexts;
  readonly wordings: SimilarTexts;
  /** All examples of an entry as one text. */
  readonly pools: SimilarTexts;
  /** Those of all entries, one after another: each entry's begin where its number in `begins` says. */
  readonly examples: SimilarTexts;
  readonly begins: readonly number[];
  /** Titles and questions of all articles that customers may read: what is asked without being refused. */
  readonly answered: SimilarTexts;
}

export function createRefusalIndex(store: Store, analyzer: Analyzer): RefusalIndex {
  const readVersion = createReadVersion(store);
  const shelves = new Map<string, Promise<Shelf>>();

  async function load({ tenant, lang }: Reader, version: number, before: Shelf | undefined): Promise<Shelf> {
    const own = and(eq(articles.tenant, tenant), eq(articles.lang, lang), eq(articles.status, 'published'));
    const refusing = await store.db
      .select(columns)
      .from(articles)
      .where(and(own, sql`json_array_length(${articles.frontMatter}, '$.refusals') > 0`));
    const there =
      refusing.length === 0
        ? []
        : await store.db
            .select({ key: articles.key, revision: articles.revision, audience: articles.audience })
            .from(articles)
            .where(own);
    const table = before?.table ?? createFeatureTable();
    const readArticle = createReadArticle((text) => table.add(featuresOf(text, lang, analyzer)));
    const kept = before?.read;
    const changed = there.filter(({ key, revision }) => kept?.get(key)?.revision !== revision).map(({ key }) => key);
    const fresh = changed.length === 0 ? [] : await rowsOf(changed);
    const freshly = new Map(fresh.map((row) => [row.key, readArticle(row)]));
    const read = new Map(
      there.flatMap(({ key }) => {
        const article = freshly.get(key) ?? kept?.get(key);
        return article === undefined ? [] : [[key, article] as const];
      }),
    );

    const written = refusing.flatMap(({ key, id, validFrom, expiresAt, ...rest }) => {
      const guard = { ...rest, valid_from: validFrom ?? undefined, expires_at: expiresAt ?? undefined };
      const article = read.get(key);
      return (article?.refusals ?? []).map((one, at) => ({
        entry: { key, id, revision: article?.revision ?? 0, guard, at, refusal: one.refusal },
        one,
      }));
    });
    const of = <Part>(part: (one: ReadRefusal) => Part) => written.map(({ one }) => part(one));
    const examples = of((one) => one.examples);
    const situations = of((one) => one.situation);
    const forCustomers = there.filter(({ audience }) => audience === 'customer');
    const answered = forCustomers.flatMap(({ key }) => read.get(key)?.answered ?? []);
    const telling = tellingOf([...examples.flat(), ...situations, ...answered], table.size);
    const begins: number[] = [];
    examples.reduce((sum, list) => {
      begins.push(sum);
      return sum + list.length;
    }, 0);
    const similar = (texts: readonly NumberedFeatures[]) => createSimilarTexts(texts, telling, table.size);
    return {
      version,
      table,
      read,
      entries: written.map(({ entry }) => entry),
      situations: similar(situations),
      wordings: similar(of((one) => one.wording)),
      pools: similar(of((one) => one.pool)),
      examples: similar(examples.flat()),
      begins,
      answered: similar(answered),
    };
  }

  async function rowsOf(keys: readonly number[]) {
    const { key, revision, title, frontMatter } = articles;
    return store.db
      .select({ key, revision, title, frontMatter })
      .from(articles)
      .where(sql`${key} in (select value from json_each(${JSON.stringify(keys)}))`);
  }

  async function shelfOf(reader: Reader): Promise<Shelf> {
    const version = await readVersion();
    const name = JSON.stringify([reader.tenant, reader.lang]);
    const kept = await shelves.get(name);
    if (kept?.version === version) return kept;
    const loading = load(reader, version, kept);
    shelves.set(name, loading);
    loading.catch(() => shelves.delete(name));
    return loading;
  }

  return {
    async rank(question, reader, nearness) {
      const shelf = await shelfOf(reader);
      if (shelf.entries.length === 0) return [];
      const asked = shelf.table.look(featuresOf(question, reader.lang, analyzer));
      const situations = shelf.situations.to(asked);
      const wordings = shelf.wordings.to(asked);
      const pools = shelf.pools.to(asked);
      const examples = shelf.examples.to(asked);
      const answered = nearestOf(shelf.answered.to(asked));
      return shelf.entries
        .map(({ key, id, revision, guard, at, refusal }, number) => {
          const begin = shelf.begins[number] ?? 0;
          const own = examples.slice(begin, begin + refusal.questions.length);
          const situation = situations[number] ?? 0;
          // Without examples its description has to tell alone.
          const nearest = own.length === 0 ? situation : nearestOf(own);
          const score =
            weights.article * (nearness.get(key) ?? 0) +
            weights.examples * nearest +
            weights.pool * (pools[number] ?? 0) +
            weights.situation * situation +
            weights.wording * (wordings[number] ?? 0);
          return {
            guard,
            hit: { articleKey: key, articleId: id, revision, at, refusal, score, margin: nearest - answered },
          };
        })
        .filter(({ guard }) => hiddenFrom(reader, guard) === undefined)
        .map(({ hit }) => hit)
        .sort((a, b) => b.score - a.score || a.articleKey - b.articleKey || a.at - b.at);
    },
  };
}

const columns = {
  key: articles.key,
  id: articles.id,
  tenant: articles.tenant,
  lang: articles.lang,
  status: articles.status,
  audience: articles.audience,
  channels: articles.channels,
  validFrom: articles.validFrom,
  expiresAt: articles.expiresAt,
};

function nearestOf(likeness: Float64Array): number {
  const nearest = Array.from(likeness).sort((a, b) => b - a);
  return nearest.slice(0, EXAMPLES).reduce((sum, value, at) => sum + value * NEXT ** at, 0);
}

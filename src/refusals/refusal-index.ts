/** Finds the refusals whose case is the customer's, among all that a knowledge base holds. */
import { and, eq, sql } from 'drizzle-orm';
import type { Refusal } from '../domain/article.ts';
import type { Reader } from '../domain/reader.ts';
import { hiddenFrom, type Guarded } from '../policy/visibility.ts';
import { articles } from '../store/schema.ts';
import { createReadVersion } from '../store/read-version.ts';
import type { Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { featuresOf, type Features } from './features.ts';
import { createSimilarTexts, type SimilarTexts } from './similar-texts.ts';

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

  async function load({ tenant, lang }: Reader, version: number): Promise<Shelf> {
    const own = and(eq(articles.tenant, tenant), eq(articles.lang, lang), eq(articles.status, 'published'));
    const rows = await store.db
      .select(columns)
      .from(articles)
      .where(and(own, sql`json_array_length(${articles.frontMatter}, '$.refusals') > 0`));
    const asked =
      rows.length === 0
        ? []
        : await store.db
            .select({ title: articles.title, frontMatter: articles.frontMatter })
            .from(articles)
            .where(and(own, eq(articles.audience, 'customer')));
    const entries = rows.flatMap(({ key, id, revision, frontMatter, validFrom, expiresAt, ...rest }) => {
      const guard = { ...rest, valid_from: validFrom ?? undefined, expires_at: expiresAt ?? undefined };
      return frontMatter.refusals.map((written, at): Entry => {
        // What an earlier version stored had no questions yet.
        const refusal = { ...written, questions: (written as Partial<Refusal>).questions ?? [] };
        return { key, id, revision, guard, at, refusal };
      });
    });
    const read = (text: string) => featuresOf(text, lang, analyzer);
    const examples = entries.map(({ refusal }) => refusal.questions.map(read));
    const pools = examples.map(poolOf);
    const situations = entries.map(({ refusal }) => read(refusal.when));
    // Where nobody wrote how customers ask for what is refused, those questions may be among the article's own.
    const answered = asked
      .filter(({ frontMatter }) =>
        frontMatter.refusals.every(({ questions: own = [] }: Partial<Refusal>) => own.length > 0),
      )
      .flatMap(({ title, frontMatter }) => [title, ...frontMatter.questions].map(read));
    const telling = tellingOf([...examples.flat(), ...situations, ...answered]);
    const begins: number[] = [];
    examples.reduce((sum, own) => {
      begins.push(sum);
      return sum + own.length;
    }, 0);
    return {
      version,
      entries,
      situations: createSimilarTexts(situations, telling),
      wordings: createSimilarTexts(
        entries.map(({ refusal: { reason, alternatives } }) => read([reason, ...alternatives].join('\n'))),
        telling,
      ),
      pools: createSimilarTexts(pools, telling),
      examples: createSimilarTexts(examples.flat(), telling),
      begins,
      answered: createSimilarTexts(answered, telling),
    };
  }

  async function shelfOf(reader: Reader): Promise<Shelf> {
    const version = await readVersion();
    const name = JSON.stringify([reader.tenant, reader.lang]);
    const kept = await shelves.get(name);
    if (kept?.version === version) return kept;
    const loading = load(reader, version);
    shelves.set(name, loading);
    loading.catch(() => shelves.delete(name));
    return loading;
  }

  return {
    async rank(question, reader, nearness) {
      const shelf = await shelfOf(reader);
      if (shelf.entries.length === 0) return [];
      const asked = featuresOf(question, reader.lang, analyzer);
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
  revision: articles.revision,
  tenant: articles.tenant,
  lang: articles.lang,
  status: articles.status,
  audience: articles.audience,
  channels: articles.channels,
  validFrom: articles.validFrom,
  expiresAt: articles.expiresAt,
  frontMatter: articles.frontMatter,
};

/** How often a feature comes counts little beside how many there are. */
function poolOf(examples: readonly Features[]): Features {
  const pool = new Map<string, number>();
  for (const example of examples) {
    for (const [feature, weight] of example) pool.set(feature, (pool.get(feature) ?? 0) + weight);
  }
  return new Map(Array.from(pool, ([feature, weight]) => [feature, Math.log(1 + weight)]));
}

function nearestOf(likeness: Float64Array): number {
  const nearest = Array.from(likeness).sort((a, b) => b - a);
  return nearest.slice(0, EXAMPLES).reduce((sum, value, at) => sum + value * NEXT ** at, 0);
}

/** What stands in many texts tells none of them. */
function tellingOf(texts: readonly Features[]): (feature: string) => number {
  const holders = new Map<string, number>();
  for (const feature of texts.flatMap((features) => [...features.keys()])) {
    holders.set(feature, (holders.get(feature) ?? 0) + 1);
  }
  return (feature) => Math.log(1 + texts.length / (1 + (holders.get(feature) ?? 0)));
}

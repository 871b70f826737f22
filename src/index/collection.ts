/** What the ranking must know of the whole collection: mean lengths and how rare a term is. Read anew when it changed. */
import { eq, sql } from 'drizzle-orm';
import { readVersion } from '../store/read-version.ts';
import { lengths } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Averages } from './rank.ts';
import { createRepairer, type Repairer } from './repair.ts';

export interface CollectionState {
  readonly averages: Averages;
  /** Inverse document frequency of the rarest possible term. */
  readonly highestRarity: number;
  /** How many articles hold the term, and its inverse document frequency, above 0; `undefined` when none does. */
  usage(term: string): Promise<{ readonly articles: number; readonly rarity: number } | undefined>;
  /** The nearest known term, or `undefined`. */
  repair(term: string): Promise<string | undefined>;
}

export interface Collection {
  read(lang: string): Promise<CollectionState>;
}

type AverageRow = [number, number | null, number | null, number | null, number | null];

/** Below 1 a rare word outweighs common ones less: in a story most rare words are beside the point. Chosen on dev data. */
const DAMPING = 0.7;

/** Answers for one version are kept; a publication by this process or another one starts them anew. */
export function createCollection(store: Store): Collection {
  let version = -1;
  let states = new Map<string, Promise<CollectionState>>();
  let frequencies = new Map<string, number>();
  let repairer: Promise<Repairer> | undefined;

  async function articlesWith(term: string): Promise<number> {
    const known = frequencies.get(term);
    if (known !== undefined) return known;
    const from = frequencies;
    const rows = await store.db.values<[number]>(sql`select doc from article_vocabulary where term = ${term}`);
    const count = rows[0]?.[0] ?? 0;
    from.set(term, count);
    return count;
  }

  async function loadRepairer(): Promise<Repairer> {
    const rows = await store.db.values<[string, number]>(sql`select term, doc from article_vocabulary`);
    return createRepairer(rows.map(([term, articles]) => ({ term, articles })));
  }

  async function load(lang: string): Promise<CollectionState> {
    const averages = await readAverages(store, lang);
    const rarityOf = (count: number) => {
      const holding = Math.min(count, averages.articles);
      return Math.log(1 + (averages.articles - holding + 0.5) / (holding + 0.5)) ** DAMPING;
    };
    return {
      averages,
      highestRarity: rarityOf(0),
      async usage(term) {
        const count = await articlesWith(term);
        return count === 0 ? undefined : { articles: count, rarity: rarityOf(count) };
      },
      async repair(term) {
        repairer ??= loadRepairer();
        return (await repairer).repair(term);
      },
    };
  }

  return {
    async read(lang) {
      const now = await readVersion(store);
      if (now !== version) {
        version = now;
        states = new Map();
        frequencies = new Map();
        repairer = undefined;
      }
      let state = states.get(lang);
      if (state === undefined) {
        state = load(lang);
        states.set(lang, state);
      }
      return state;
    },
  };
}

async function readAverages(store: Store, lang: string): Promise<Averages> {
  const [row] = await store.db.values<AverageRow>(
    sql`select count(*), avg(${lengths.title}), avg(${lengths.headings}), avg(${lengths.body}),
      avg(${lengths.passages}) from ${lengths} where ${eq(lengths.lang, lang)}`,
  );
  const [articles = 0, title, headings, body, passages] = row ?? [];
  const perArticle = passages ?? 1;
  return {
    articles,
    title: title ?? 0,
    headings: headings ?? 0,
    body: body ?? 0,
    passageBody: (body ?? 0) / perArticle,
    passageHeadings: (headings ?? 0) / perArticle,
  };
}

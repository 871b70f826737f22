/** What the ranking must know of the whole collection: mean lengths and how rare a term is. Read anew when it changed. */
import { eq, sql } from 'drizzle-orm';
import { readVersion } from '../store/read-version.ts';
import { lengths } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { words } from '../text/fold.ts';
import type { Averages } from './rank.ts';
import { createKnownWords } from './known-words.ts';
import type { Vocabulary } from './lexical.ts';

export interface CollectionState {
  readonly averages: Averages;
  /** Inverse document frequency of the rarest possible term. */
  readonly highestRarity: number;
  /** How many articles hold the term, and its inverse document frequency, above 0; `undefined` when none does. */
  usage(term: string): Promise<{ readonly articles: number; readonly rarity: number } | undefined>;
  vocabulary(): Promise<Vocabulary>;
}

export interface Collection {
  read(lang: string): Promise<CollectionState>;
}

type AverageRow = [number, number | null, number | null, number | null, number | null];

/** Below 1 a rare word outweighs common ones less: in a story most rare words are beside the point. Chosen on dev data. */
const DAMPING = 0.7;

/** Answers for one version are kept; a publication by this process or another one starts them anew. */
export function createCollection(store: Store, analyzer: Analyzer): Collection {
  let version = -1;
  let states = new Map<string, Promise<CollectionState>>();
  let frequencies = new Map<string, number>();

  async function articlesWith(term: string): Promise<number> {
    const known = frequencies.get(term);
    if (known !== undefined) return known;
    const from = frequencies;
    const rows = await store.db.values<[number]>(sql`select doc from article_vocabulary where term = ${term}`);
    const count = rows[0]?.[0] ?? 0;
    from.set(term, count);
    return count;
  }

  async function loadVocabulary(lang: string): Promise<Vocabulary> {
    const counts = new Map(await store.db.values<[string, number]>(sql`select term, doc from article_vocabulary`));
    const articlesWith = (term: string) => counts.get(term) ?? 0;
    const known = createKnownWords(lang, analyzer, articlesWith);
    const texts = await store.db.values<string[]>(sql`
      select a.title, coalesce(json_extract(a.front_matter, '$.aliases'), ''),
        coalesce(json_extract(a.front_matter, '$.questions'), ''), p.heading_path, p.text
      from articles a join passages p on p.article_key = a.key where a.lang = ${lang} and a.status = 'published'`);
    for (const text of texts) for (const word of words(text.join('\n'))) known.add(word);
    return { articlesWith, hasWord: known.hasWord, nearest: known.nearest };
  }

  async function load(lang: string): Promise<CollectionState> {
    const averages = await readAverages(store, lang);
    const rarityOf = (count: number) => {
      const holding = Math.min(count, averages.articles);
      return Math.log(1 + (averages.articles - holding + 0.5) / (holding + 0.5)) ** DAMPING;
    };
    let vocabulary: Promise<Vocabulary> | undefined;
    return {
      averages,
      highestRarity: rarityOf(0),
      async usage(term) {
        const count = await articlesWith(term);
        return count === 0 ? undefined : { articles: count, rarity: rarityOf(count) };
      },
      vocabulary: () => (vocabulary ??= loadVocabulary(lang)),
    };
  }

  return {
    async read(lang) {
      const now = await readVersion(store);
      if (now !== version) {
        version = now;
        states = new Map();
        frequencies = new Map();
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

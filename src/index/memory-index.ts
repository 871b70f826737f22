/** ADAPTER of the lexical port: an inverted index in memory, kept in step with what is stored in SQL. */
import type { Corpus, CorpusAsOf, Reader } from '../domain/reader.ts';
import { createReadVersion } from '../store/read-version.ts';
import type { Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { createFirstLook, type MatchTerm } from './first-look.ts';
import { createInvertedIndex, type InvertedIndex } from './inverted-index.ts';
import { createKnownWords, type KnownWords } from './known-words.ts';
import type { LexicalHit, LexicalIndex, LexicalQuestion } from './lexical.ts';
import { partWeights, ranking, rarityOf, type PartWeights } from './ranking.ts';
import { createSecondLook, type Ranked, type SecondLook } from './second-look.ts';
import { putStatements, readChanges, removeStatements } from './stored-terms.ts';
import { createVisibleTo, type VisibleTo } from './visible-articles.ts';

/** Distinct terms of a question that are searched; more than a long complaint holds. */
const TERMS_AT_MOST = 40;
/** Articles read at once: enough to be fast, few enough to let other work in between. */
const PAGE = 200;

/** The articles of one tenant in one language, with everything that is counted over them. */
interface Shelf {
  readonly index: InvertedIndex;
  readonly look: SecondLook;
  readonly visibleTo: VisibleTo;
  readonly known: KnownWords;
  readonly articlesWith: (term: string) => number;
}

/** Other `weights` than the chosen ones serve to measure what a part of the ranking gives. */
export function createMemoryIndex(store: Store, analyzer: Analyzer, weights: PartWeights = partWeights): LexicalIndex {
  const readVersion = createReadVersion(store);
  const shelves = new Map<string, Shelf>();
  let version = 0;
  let reading: Promise<void> | undefined;

  function shelfOf({ tenant, lang }: Corpus): Shelf {
    const name = JSON.stringify([tenant, lang]);
    let shelf = shelves.get(name);
    if (shelf === undefined) {
      const index = createInvertedIndex();
      const articlesWith = (term: string) => index.terms.articlesWith(index.terms.known(term) ?? -1);
      shelf = {
        index,
        look: createSecondLook(index, createFirstLook(index, weights), weights),
        visibleTo: createVisibleTo(index),
        known: createKnownWords(lang, analyzer, articlesWith),
        articlesWith,
      };
      shelves.set(name, shelf);
    }
    return shelf;
  }

  /** Reads what changed in SQL since the last look, by this process or another one. */
  async function catchUp(): Promise<void> {
    const now = await readVersion();
    while (version < now) {
      const changes = await readChanges(store, version, PAGE);
      for (const change of changes) {
        const { index, known } = shelfOf(change);
        if (change.article === undefined) {
          index.remove(change.gone);
        } else {
          index.put(change.article);
          for (const word of change.words) known.add(word);
        }
      }
      version = changes.length < PAGE ? Math.max(now, changes.at(-1)?.version ?? 0) : (changes.at(-1)?.version ?? now);
    }
  }

  async function current(corpus: CorpusAsOf): Promise<Shelf> {
    if (corpus.version !== undefined && corpus.version <= version) return shelfOf(corpus);
    // A look that was under way may have missed what was published before this question came; its fault is not ours.
    await reading?.catch(() => undefined);
    reading ??= catchUp().finally(() => (reading = undefined));
    await reading;
    return shelfOf(corpus);
  }

  return {
    put: (entry) => putStatements(store, analyzer, entry),
    remove: (name) => removeStatements(store, name),

    async vocabulary(corpus) {
      const { known, articlesWith } = await current(corpus);
      return { articlesWith, hasWord: known.hasWord, nearest: known.nearest };
    },

    async search(question, reader, limit) {
      const shelf = await current(reader);
      const { terms, unknownWeight, unknown } = weigh(question, shelf.index, weights.related > 0);
      if (terms.length === 0) return { hits: [], unknown };
      const { open, eligible, anyHidden } = shelf.visibleTo(reader);
      const total = terms.reduce((sum, { weight }) => sum + weight, unknownWeight);
      const search = (view: Uint8Array, { audience }: Pick<Reader, 'audience'>) =>
        shelf.look(terms, {
          eyes: audience === 'agent' ? 1 : 0,
          open: view,
          form: question.form,
          whole: question.whole,
        });
      const hitsOf = (ranked: readonly Ranked[]) => ranked.slice(0, limit).map((one) => hitOf(one, total, shelf.index));

      const hits = hitsOf(search(open, reader));
      if (!anyHidden) return { hits, unknown };
      const everything = search(eligible, { audience: 'agent' });
      const leader = everything[0]?.place ?? -1;
      return { hits, unknown, ...(leader >= 0 && open[leader] === 0 ? { withheld: hitsOf(everything) } : {}) };
    },
  };
}

/** Weighs each distinct term by its rarity; what no article holds counts against every answer. */
function weigh(
  { terms: asked }: LexicalQuestion,
  { terms: table, size }: InvertedIndex,
  withRelated: boolean,
): { terms: MatchTerm[]; unknownWeight: number; unknown: number } {
  const weights = new Map<string, number>();
  for (const { term, weight } of asked) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  const heaviest = [...weights].sort(([, a], [, b]) => b - a);
  const lightest = heaviest[TERMS_AT_MOST - 1]?.[1] ?? 0;
  let unknownWeight = 0;
  let [asWritten, nowhere] = [0, 0];
  const found = new Map<string, MatchTerm>();
  for (const [term, weight] of heaviest) {
    if (weight < lightest || found.size === TERMS_AT_MOST) break;
    const id = table.known(term);
    const articles = id === undefined ? 0 : table.articlesWith(id);
    const related = withRelated ? table.relatedTo(term) : [];
    const family = related.reduce((sum, other) => sum + table.articlesWith(other), articles);
    asWritten += weight;
    if (articles === 0) nowhere += weight;
    if (weight === 0) continue;
    if (family === 0) {
      unknownWeight += weight * rarityOf(0, size);
      continue;
    }
    const relatedWeight = weight * rarityOf(family, size);
    found.set(term, {
      id: id ?? -1,
      related,
      weight: articles === 0 ? relatedWeight : weight * rarityOf(articles, size),
      relatedWeight,
    });
  }
  // In the order they were asked, which nearness goes by.
  const terms = [...weights.keys()].flatMap((term) => found.get(term) ?? []);
  return { terms, unknownWeight, unknown: asWritten === 0 ? 0 : nowhere / asWritten };
}

function hitOf(one: Ranked, total: number, { passages }: InvertedIndex): LexicalHit {
  const { entry, passage, score, passageScore, alike, exact, matched, nearness } = one;
  return {
    articleKey: entry.key,
    passageKey: passages.key[passage] ?? 0,
    score,
    strength: Math.min(1, passageScore / (total * (ranking.k1 + 1))),
    nearness,
    evidence: passageScore,
    alike,
    exact,
    matched,
  };
}

/** The articles of one tenant and language in memory: which term stands where, and how long everything is. Holds terms, knows no weights. */
import type { Guarded } from '../policy/visibility.ts';
import { createLinkGraph, type LinkGraph, type Named } from './link-graph.ts';
import { addPassage, createPassages, passageAt, type Passages } from './passages.ts';
import { createPostingLists } from './posting-lists.ts';
import type { Postings } from './postings.ts';
import { createTermTable, type TermTable } from './term-table.ts';

/** An article as the index takes it: everything analysed into terms already. */
export interface IndexedArticle extends Named {
  /** `articles.key`. */
  readonly key: number;
  readonly guard: Guarded;
  /** Its title, and each other name. */
  readonly names: readonly (readonly string[])[];
  /** Each curated question: its telling terms, and all of them. */
  readonly questions: readonly { readonly telling: readonly string[]; readonly whole: readonly string[] }[];
  readonly passages: readonly IndexedPassage[];
}

export interface IndexedPassage {
  /** `passages.key`. */
  readonly key: number;
  /** Whether only agents may read it. */
  readonly agentsOnly: boolean;
  readonly headings: readonly string[];
  readonly body: readonly string[];
}

/** An article inside the index, addressed by its place in `articles`. */
export interface Entry {
  readonly key: number;
  readonly guard: Guarded;
  /** False once it was replaced or removed: its postings are still there and must be passed over. */
  alive: boolean;
  /** Terms in title and other names. */
  readonly title: number;
  /** Ids of the distinct terms of each curated question. */
  readonly questions: readonly (readonly number[])[];
  readonly firstPassage: number;
  readonly passages: number;
  /** Terms in bodies and headings, as [a customer, an agent] sees them. */
  readonly body: readonly [number, number];
  readonly headings: readonly [number, number];
  /**
   * Term ids in order: the title, then the headings and the body of each passage. Parts are closed by a mark:
   * `boundary` where the next part is for everybody, `agentsBoundary` where it is for agents.
   */
  readonly terms: Int32Array;
  /** What asks for this article word for word, see `wholeKey`. */
  readonly wholes: readonly string[];
  /** Whether the first term answers yes or no. */
  readonly saysYesOrNo: boolean;
}

export const boundary = -1;
export const agentsBoundary = -2;

/** How the counts of a posting in a passage are packed: the body's above, the headings' below. */
export const packing = { headingBits: 4, headingMask: 15, bodyAtMost: 4_095 } as const;

export interface Averages {
  readonly title: number;
  readonly headings: number;
  readonly body: number;
  readonly passageHeadings: number;
  readonly passageBody: number;
}

export interface InvertedIndex {
  readonly terms: TermTable;
  readonly articles: readonly Entry[];
  readonly passages: Passages;
  readonly links: LinkGraph;
  /** Articles alive. */
  readonly size: number;
  /** Grows with every change. */
  readonly changes: number;
  averages(): Averages;
  /** Passages that hold the term; the counts are packed, see `packing`. */
  inPassages(term: number): Postings | undefined;
  /** How many these are. */
  passagesWith(term: number): number;
  /** Articles whose title or curated questions hold the term: twice its count in the title, 32,767 at most, plus 1 for a question. */
  inTitles(term: number): Postings | undefined;
  /** Places of the articles that these terms name, or ask for, word for word. */
  askedBy(whole: readonly string[]): readonly number[];
  /** Adds the article, in place of the one with the same key. */
  put(article: IndexedArticle): void;
  remove(key: number): void;
}

/** Dead articles are swept out when they are more than this share. */
const DEAD_AT_MOST = 0.3;
/** As terms: stemming makes `ye` of yes. */
const yesOrNo = new Set(['да', 'нет', 'ye', 'no']);

export function createInvertedIndex(): InvertedIndex {
  const terms = createTermTable();
  let articles: Entry[] = [];
  let passages = createPassages();
  let links = createLinkGraph();
  let inPassages = createPostingLists();
  let inTitles = createPostingLists();
  const places = new Map<number, number>();
  const byWhole = new Map<string, number[]>();
  const sums = { title: 0, headings: 0, body: 0, passages: 0 };
  let changes = 0;

  function register(place: number, wholes: readonly string[]): void {
    for (const whole of wholes) {
      const known = byWhole.get(whole);
      if (known === undefined) byWhole.set(whole, [place]);
      else known.push(place);
    }
  }

  function put(article: IndexedArticle): void {
    remove(article.key);
    const place = articles.length;
    const firstPassage = passages.size;
    const idsOf = (list: readonly string[]) => list.map((term) => terms.idOf(term));
    const title = article.names.flatMap(idsOf);
    const questions = article.questions.map((question) => [...new Set(idsOf(question.telling))]);
    const sequence = [...title];
    const body: [number, number] = [0, 0];
    const headings: [number, number] = [0, 0];
    const distinct = new Set(title);

    for (const passage of article.passages) {
      const own = { headings: idsOf(passage.headings), body: idsOf(passage.body) };
      const mark = passage.agentsOnly ? agentsBoundary : boundary;
      sequence.push(mark);
      for (const id of own.headings) sequence.push(id);
      sequence.push(mark);
      for (const id of own.body) sequence.push(id);
      const counts = new Map<number, number>();
      for (const id of own.headings) counts.set(id, plusHeading(counts.get(id) ?? 0));
      for (const id of own.body) counts.set(id, plusBody(counts.get(id) ?? 0));
      for (const [id, packed] of counts) {
        inPassages.add(id, passages.size, packed);
        distinct.add(id);
      }
      addPassage(passages, {
        key: passage.key,
        article: place,
        agentsOnly: passage.agentsOnly,
        body: own.body.length,
        headings: own.headings.length,
      });
      for (const eyes of passage.agentsOnly ? ([1] as const) : ([0, 1] as const)) {
        body[eyes] += own.body.length;
        headings[eyes] += own.headings.length;
      }
    }
    for (const [id, packed] of titleCounts(title, questions)) {
      inTitles.add(id, place, packed);
      distinct.add(id);
    }
    for (const id of distinct) terms.count(id, 1);

    const asking = [...article.names, ...article.questions.map(({ whole }) => whole)];
    const wholes = [...new Set(asking.map(wholeKey))].filter((whole) => whole !== '');
    const first = article.passages.find(({ agentsOnly }) => !agentsOnly)?.body[0] ?? '';
    articles.push({
      key: article.key,
      guard: article.guard,
      alive: true,
      title: title.length,
      questions,
      firstPassage,
      passages: article.passages.length,
      body,
      headings,
      terms: Int32Array.from(sequence),
      wholes,
      saysYesOrNo: yesOrNo.has(first),
    });
    places.set(article.key, place);
    register(place, wholes);
    links.add(place, article);
    tally(articles[place], 1);
    changes += 1;
  }

  function remove(key: number): void {
    const place = places.get(key);
    const entry = place === undefined ? undefined : articles[place];
    if (entry === undefined) return;
    entry.alive = false;
    places.delete(key);
    links.remove(place ?? -1);
    const distinct = new Set(entry.terms.filter((id) => id >= 0));
    for (const id of entry.questions.flat()) distinct.add(id);
    for (const id of distinct) terms.count(id, -1);
    tally(entry, -1);
    changes += 1;
    if (articles.length - places.size > DEAD_AT_MOST * articles.length + 16) sweep();
  }

  function tally(entry: Entry | undefined, by: 1 | -1): void {
    if (entry === undefined) return;
    sums.title += by * entry.title;
    sums.headings += by * entry.headings[1];
    sums.body += by * entry.body[1];
    sums.passages += by * entry.passages;
  }

  /** Moves the living together; what was dead is gone from every list. */
  function sweep(): void {
    const articlePlaces = new Int32Array(articles.length).fill(-1);
    const passagePlaces = new Int32Array(passages.size).fill(-1);
    const kept: Entry[] = [];
    const keptPassages = createPassages();
    articles.forEach((entry, place) => {
      if (!entry.alive) return;
      articlePlaces[place] = kept.length;
      const firstPassage = keptPassages.size;
      for (let at = entry.firstPassage; at < entry.firstPassage + entry.passages; at += 1) {
        passagePlaces[at] = keptPassages.size;
        addPassage(keptPassages, { ...passageAt(passages, at), article: kept.length });
      }
      places.set(entry.key, kept.length);
      kept.push({ ...entry, firstPassage });
    });
    articles = kept;
    passages = keptPassages;
    byWhole.clear();
    articles.forEach(({ wholes }, place) => {
      register(place, wholes);
    });
    links = links.moved(articlePlaces);
    inPassages = inPassages.moved(passagePlaces);
    inTitles = inTitles.moved(articlePlaces);
  }

  return {
    terms,
    get articles() {
      return articles;
    },
    get passages() {
      return passages;
    },
    get links() {
      return links;
    },
    get size() {
      return places.size;
    },
    get changes() {
      return changes;
    },
    averages() {
      const perArticle = Math.max(1, places.size);
      const perPassage = Math.max(1, sums.passages);
      return {
        title: sums.title / perArticle,
        headings: sums.headings / perArticle,
        body: sums.body / perArticle,
        passageHeadings: sums.headings / perPassage,
        passageBody: sums.body / perPassage,
      };
    },
    inPassages: (term) => inPassages.of(term),
    passagesWith: (term) => inPassages.sizeOf(term),
    inTitles: (term) => inTitles.of(term),
    askedBy: (whole) => (byWhole.get(wholeKey(whole)) ?? []).filter((place) => articles[place]?.alive === true),
    put,
    remove,
  };
}

/** The same for the same words in any order. */
function wholeKey(terms: readonly string[]): string {
  return [...new Set(terms)].sort().join(' ');
}

function plusHeading(packed: number): number {
  return (packed & packing.headingMask) === packing.headingMask ? packed : packed + 1;
}

function plusBody(packed: number): number {
  return packed >> packing.headingBits === packing.bodyAtMost ? packed : packed + (1 << packing.headingBits);
}

function titleCounts(title: readonly number[], questions: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of title) counts.set(id, Math.min((counts.get(id) ?? 0) + 2, 65_534));
  for (const id of questions.flat()) counts.set(id, (counts.get(id) ?? 0) | 1);
  return counts;
}

/** How often one term of a question stands in each article and passage, with the words related to it, normed by length. */
import { add, clear, createCounters, type Counters } from './counters.ts';
import { packing, type Averages, type InvertedIndex } from './inverted-index.ts';
import { createNorms, type Norms } from './norms.ts';
import { positionOf, type Postings } from './postings.ts';
import { normFor, ranking, type PartWeights } from './ranking.ts';

export interface Frequencies {
  /** By place: what title, curated questions, bodies and headings hold, weighed and summed as BM25F does. */
  readonly whole: Counters;
  /** By place: the share that title and questions have in it. */
  readonly titles: Counters;
  /** By passage: what its own body and headings hold. */
  readonly passages: Counters;
  /** By place: 1 where the term itself stands, and not only a related one. */
  readonly exact: Uint8Array;
}

export interface Where {
  readonly eyes: 0 | 1;
  /** By place: whether the article may be seen. */
  readonly open: Uint8Array;
  /** Places to look at and no others, in order; absent: all. */
  readonly among?: Int32Array | undefined;
}

/** Counts a term, hands over what it counted, and forgets it. */
export type CountTerm = (
  term: { readonly id: number; readonly related: readonly number[] },
  where: Where,
  take: (frequencies: Frequencies) => void,
) => void;

/** To find one place in a list costs about as much as to read so many. */
const READ_INSTEAD = 8;

export function createCountTerm(index: InvertedIndex, weights: PartWeights): CountTerm {
  const norms = createNorms(index);
  let frequencies = createFrequencies(0, 0);
  /** By place: 1 for each of `among`; all zeros between two terms. */
  let chosen = new Uint8Array(0);

  function addTitles(list: Postings | undefined, factor: number, { norm, counted, among }: Counting): void {
    if (list === undefined) return;
    const { items, counts } = list;
    const { whole, titles, exact } = frequencies;
    const { title } = norm;
    const take = (at: number) => {
      const place = items[at] ?? 0;
      if (counted[place] !== 1) return;
      const packed = counts[at] ?? 0;
      const inQuestion = factor === 1 && (packed & 1) === 1 ? weights.inQuestion : 0;
      const value = factor * (packed >> 1) * (title[place] ?? 0) + inQuestion;
      if (value === 0) return;
      add(whole, place, value);
      add(titles, place, value);
      if (factor === 1) exact[place] = 1;
    };
    if (!isSkipped(list, among)) {
      for (let at = list.from; at < list.to; at += 1) take(at);
      return;
    }
    let at = list.from;
    for (const place of among) {
      at = positionOf(list, place, at);
      if (at === list.to) return;
      if (items[at] === place) take(at);
    }
  }

  function addPassages(list: Postings | undefined, factor: number, counting: Counting): void {
    if (list === undefined) return;
    const { items, counts } = list;
    const { whole, passages, exact } = frequencies;
    const { article, agentsOnly, body: bodies, headings } = index.passages;
    const { eyes, norm, counted, among } = counting;
    const { passageBody, passageHeadings } = counting.averages;
    const take = (at: number) => {
      const item = items[at] ?? 0;
      const place = article[item] ?? 0;
      if (counted[place] !== 1 || (eyes === 0 && agentsOnly[item] === 1)) return;
      const packed = counts[at] ?? 0;
      const inBody = factor * (packed >> packing.headingBits);
      const inHeadings = factor * (packed & packing.headingMask);
      add(whole, place, inBody * (norm.body[place] ?? 0) + inHeadings * (norm.headings[place] ?? 0));
      let own = 0;
      if (inBody > 0) own = (ranking.body.weight * inBody) / normFor(ranking.body.b, bodies[item] ?? 0, passageBody);
      if (inHeadings > 0) {
        own +=
          (ranking.headings.weight * inHeadings) / normFor(ranking.headings.b, headings[item] ?? 0, passageHeadings);
      }
      add(passages, item, own);
      if (factor === 1) exact[place] = 1;
    };
    if (!isSkipped(list, among)) {
      for (let at = list.from; at < list.to; at += 1) take(at);
      return;
    }
    let at = list.from;
    for (const place of among) {
      const { firstPassage = 0, passages: own = 0 } = index.articles[place] ?? {};
      at = positionOf(list, firstPassage, at);
      if (at === list.to) return;
      for (; at < list.to && (items[at] ?? 0) < firstPassage + own; at += 1) take(at);
    }
  }

  return ({ id, related }, { eyes, open, among }, take) => {
    const [articles, items] = [index.articles.length, index.passages.size];
    if (chosen.length < articles || frequencies.passages.values.length < items) {
      frequencies = createFrequencies(articles * 1.25, items * 1.25);
      chosen = new Uint8Array(frequencies.exact.length);
    }
    for (const place of among ?? []) chosen[place] = 1;
    const counted = among === undefined ? open : chosen;
    const counting = { eyes, norm: norms(eyes), averages: index.averages(), counted, among };
    const others = weights.related > 0 ? related : [];
    addTitles(index.inTitles(id), 1, counting);
    for (const other of others) addTitles(index.inTitles(other), weights.related, counting);
    addPassages(index.inPassages(id), 1, counting);
    for (const other of others) addPassages(index.inPassages(other), weights.related, counting);
    take(frequencies);
    const { whole, titles, passages, exact } = frequencies;
    for (let at = 0; at < whole.size; at += 1) exact[whole.touched[at] ?? 0] = 0;
    for (const list of [whole, titles, passages]) clear(list);
    for (const place of among ?? []) chosen[place] = 0;
  };
}

interface Counting {
  readonly eyes: 0 | 1;
  readonly norm: Norms;
  readonly averages: Averages;
  /** By place: 1 for what is counted. */
  readonly counted: Uint8Array;
  readonly among: Int32Array | undefined;
}

function createFrequencies(articles: number, passages: number): Frequencies {
  const [places, items] = [Math.ceil(articles), Math.ceil(passages)];
  return {
    whole: createCounters(places),
    titles: createCounters(places),
    passages: createCounters(items),
    exact: new Uint8Array(places),
  };
}

function isSkipped({ from, to }: Postings, among: Int32Array | undefined): among is Int32Array {
  return among !== undefined && to - from > READ_INSTEAD * among.length;
}

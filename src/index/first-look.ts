/**
 * The first look: BM25F of every article and of its best passage, term by term over their postings.
 * BM25F: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6.
 */
import { bestOf } from './best-of.ts';
import { add, clear, createCounters } from './counters.ts';
import type { Entry, InvertedIndex } from './inverted-index.ts';
import type { QuestionForm } from '../text/question-form.ts';
import { partWeights, ranking, saturate, type PartWeights } from './ranking.ts';
import { createCountTerm, type Frequencies } from './term-frequencies.ts';

/** One term of a question, ready to be matched. */
export interface MatchTerm {
  /** Id of the term, and of the terms related to it. */
  readonly id: number;
  readonly related: readonly number[];
  /** Question weight times rarity, above 0: of the term itself, and where only a related one stands. */
  readonly weight: number;
  readonly relatedWeight: number;
}

/** What matched in one article. */
export interface Matched {
  /** Place of the article. */
  readonly place: number;
  /** Place of the passage that speaks for it. */
  readonly passage: number;
  /** BM25F of its best passage. */
  readonly passageScore: number;
  /** BM25F of article and of best passage, each over the question's highest, weighed and summed. */
  readonly firstScore: number;
  /** Terms of the question that the article holds, itself or a related one. */
  readonly matched: number;
}

export interface View {
  /** 0 as a customer, 1 as an agent. */
  readonly eyes: 0 | 1;
  /** By place: whether the article may be seen. */
  readonly open: Uint8Array;
  readonly form: QuestionForm;
  /** Every term of the last turn, stop words too. */
  readonly whole: readonly string[];
}

/** At most `count` articles, those with the highest `firstScore`, in no order. */
export type FirstLook = (question: readonly MatchTerm[], view: View, count: number) => Matched[];

/**
 * Passages with a term that may bring in new articles, the rarest terms first; beyond it, common terms only add to what
 * the rarer ones found, once that is enough. A knowledge base of some thousand articles hardly gets there.
 */
const READ_AT_MOST = 5_000;
/** Articles found that are enough to choose the candidates from. */
const ENOUGH = 300;

export function createFirstLook(index: InvertedIndex, weights: PartWeights = partWeights): FirstLook {
  const countTerm = createCountTerm(index, weights);
  let room = createRoom(0, 0);

  /** Turns the frequencies of one term into scores. */
  function settle({ weight, relatedWeight }: MatchTerm, { whole, titles, passages, exact }: Frequencies): void {
    const { score, base, matched, passageScore } = room;
    for (let at = 0; at < whole.size; at += 1) {
      const place = whole.touched[at] ?? 0;
      const own = exact[place] === 1 ? weight : relatedWeight;
      add(score, place, own * saturate(whole.values[place] ?? 0));
      const common = titles.values[place] ?? 0;
      if (common > 0) base[place] = (base[place] ?? 0) + own * saturate(common);
      matched[place] = (matched[place] ?? 0) + 1;
    }
    const { article } = index.passages;
    for (let at = 0; at < passages.size; at += 1) {
      const item = passages.touched[at] ?? 0;
      const place = article[item] ?? 0;
      const own = exact[place] === 1 ? weight : relatedWeight;
      const common = titles.values[place] ?? 0;
      const without = common > 0 ? saturate(common) : 0;
      add(passageScore, item, own * (saturate(common + (passages.values[item] ?? 0)) - without));
    }
  }

  /** Chooses each article's best passage: the first one that scores highest. */
  function choosePassages(): void {
    const { passageScore, bestItem } = room;
    const { article } = index.passages;
    for (let at = 0; at < passageScore.size; at += 1) {
      const item = passageScore.touched[at] ?? 0;
      const place = article[item] ?? 0;
      const best = (bestItem[place] ?? 0) - 1;
      const lead = best < 0 ? 1 : (passageScore.values[item] ?? 0) - (passageScore.values[best] ?? 0);
      if (lead > 0 || (lead === 0 && item < best)) bestItem[place] = item + 1;
    }
  }

  /** The articles that were found, those with the highest sum of both scores. */
  function best(eyes: 0 | 1, count: number): Matched[] {
    const { score, base, matched, passageScore, bestItem, speaking, ofPassage, first } = room;
    let topArticle = Number.EPSILON;
    let topPassage = Number.EPSILON;
    for (let at = 0; at < score.size; at += 1) {
      const place = score.touched[at] ?? 0;
      const chosen = (bestItem[place] ?? 0) - 1;
      // Where only the title speaks the first passage does. Without one for this reader the article takes no place
      // from others and sets no measure for them.
      const item = chosen >= 0 ? chosen : firstVisiblePassage(index, index.articles[place], eyes);
      speaking[at] = item;
      const own = (base[place] ?? 0) + (chosen >= 0 ? (passageScore.values[chosen] ?? 0) : 0);
      ofPassage[at] = own;
      if (item < 0) continue;
      topArticle = Math.max(topArticle, score.values[place] ?? 0);
      topPassage = Math.max(topPassage, own);
    }
    const [perArticle, perPassage] = [ranking.article / topArticle, weights.passage / topPassage];
    for (let at = 0; at < score.size; at += 1) {
      const place = score.touched[at] ?? 0;
      const value = perArticle * (score.values[place] ?? 0) + perPassage * (ofPassage[at] ?? 0);
      first[at] = (speaking[at] ?? -1) < 0 ? -1 : value;
    }
    return bestOf(first, score.size, count).flatMap((at): Matched[] => {
      const place = score.touched[at] ?? 0;
      const passage = speaking[at] ?? -1;
      const [passageScore, firstScore] = [ofPassage[at] ?? 0, first[at] ?? 0];
      return passage < 0 ? [] : [{ place, passage, passageScore, firstScore, matched: matched[place] ?? 0 }];
    });
  }

  function forget(): void {
    const { score, base, matched, passageScore, bestItem } = room;
    for (let at = 0; at < score.size; at += 1) {
      const place = score.touched[at] ?? 0;
      base[place] = 0;
      matched[place] = 0;
      bestItem[place] = 0;
    }
    clear(score);
    clear(passageScore);
  }

  return (question, { eyes, open }, count) => {
    const { articles, passages } = index;
    if (room.base.length < articles.length || room.passageScore.values.length < passages.size) {
      room = createRoom(articles.length * 1.25, passages.size * 1.25);
    }
    const { score } = room;
    let among: Int32Array | undefined;
    let read = 0;
    for (const { term, occurrences } of rarestFirst(question)) {
      read += occurrences;
      if (read > READ_AT_MOST && score.size >= ENOUGH) among ??= score.touched.slice(0, score.size).sort();
      countTerm(term, { eyes, open, among }, (frequencies) => {
        settle(term, frequencies);
      });
    }
    choosePassages();
    const found = best(eyes, count);
    forget();
    return found;
  };

  function rarestFirst(terms: readonly MatchTerm[]) {
    const passagesWith = (id: number) => index.passagesWith(id);
    return terms
      .map((term) => ({
        term,
        occurrences: term.related.reduce((sum, id) => sum + passagesWith(id), passagesWith(term.id)),
      }))
      .sort((a, b) => a.occurrences - b.occurrences);
  }
}

/** Room to work in, all zeros between two questions but for what is by position. */
function createRoom(articles: number, passages: number) {
  const [places, items] = [Math.ceil(articles), Math.ceil(passages)];
  return {
    /** By place. */
    score: createCounters(places),
    base: new Float64Array(places),
    matched: new Int32Array(places),
    /** The best passage, plus 1. */
    bestItem: new Int32Array(places),
    passageScore: createCounters(items),
    /** By position among the articles found. */
    speaking: new Int32Array(places),
    ofPassage: new Float64Array(places),
    first: new Float64Array(places),
  };
}

/** Place of the article's first passage that these eyes may see, or -1. */
export function firstVisiblePassage({ passages }: InvertedIndex, entry: Entry | undefined, eyes: 0 | 1): number {
  if (entry === undefined) return -1;
  for (let item = entry.firstPassage; item < entry.firstPassage + entry.passages; item += 1) {
    if (eyes === 1 || passages.agentsOnly[item] === 0) return item;
  }
  return -1;
}

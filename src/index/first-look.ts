/**
 * The first look: BM25F of every article and of its best passage, term by term over their postings.
 * BM25F: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6.
 */
import { bestOf } from './best-of.ts';
import { add, clear, createCounters } from './counters.ts';
import { packing, type Entry, type InvertedIndex } from './inverted-index.ts';
import type { QuestionForm } from '../text/question-form.ts';
import { createNorms } from './norms.ts';
import { positionOf, type Postings } from './postings.ts';
import { normFor, partWeights, ranking, saturate, type PartWeights } from './ranking.ts';

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
  let room = createCounters(0, 0);
  const norms = createNorms(index);

  return (question, view, count) => {
    const { articles, passages } = index;
    if (room.score.values.length < articles.length || room.passageScore.values.length < passages.size) {
      room = createCounters(articles.length * 1.25, passages.size * 1.25);
    }
    const averages = index.averages();
    const norm = norms(view.eyes);
    /** Places of the articles that were found, in order, once no others are taken in. */
    let found: Int32Array | undefined;
    const { score, base, matched, passageScore, shared, body, headings, exact, passage } = room;

    /** Takes each posting, or those of the articles that were found: of a common word at 100,000 articles very few. */
    const visit = (postings: Postings, passages: boolean, take: (at: number) => void) => {
      if (found === undefined) {
        for (let at = 0; at < postings.size; at += 1) take(at);
        return;
      }
      let at = 0;
      for (const place of found) {
        const entry = articles[place];
        if (entry === undefined) continue;
        at = positionOf(postings, passages ? entry.firstPassage : place, at);
        const end = passages ? entry.firstPassage + entry.passages : place + 1;
        for (; at < postings.size && (postings.items[at] ?? 0) < end; at += 1) take(at);
      }
    };

    const addTitles = (postings: Postings | undefined, factor: number) => {
      if (postings === undefined) return;
      visit(postings, false, (at) => {
        const place = postings.items[at] ?? 0;
        if (view.open[place] !== 1) return;
        const packed = postings.counts[at] ?? 0;
        const count = packed >> 1;
        const inTitle = count === 0 ? 0 : (ranking.title.weight * count) / (norm.title[place] ?? 1);
        const inQuestion = factor === 1 && (packed & 1) === 1 ? weights.inQuestion : 0;
        if (inTitle + inQuestion === 0) return;
        add(shared, place, factor * inTitle + inQuestion);
        if (factor === 1) exact[place] = 1;
      });
    };

    const addPassages = (postings: Postings | undefined, factor: number) => {
      if (postings === undefined) return;
      visit(postings, true, (at) => {
        const item = postings.items[at] ?? 0;
        const place = passages.article[item] ?? 0;
        if (view.open[place] !== 1 || (view.eyes === 0 && passages.agentsOnly[item] === 1)) return;
        const packed = postings.counts[at] ?? 0;
        const inBody = factor * (packed >> packing.headingBits);
        const inHeadings = factor * (packed & packing.headingMask);
        add(body, place, inBody);
        add(headings, place, inHeadings);
        const bodyNorm = normFor(ranking.body.b, passages.body[item] ?? 0, averages.passageBody);
        const headingsNorm = normFor(ranking.headings.b, passages.headings[item] ?? 0, averages.passageHeadings);
        add(
          passage,
          item,
          (ranking.body.weight * inBody) / bodyNorm + (ranking.headings.weight * inHeadings) / headingsNorm,
        );
        if (factor === 1) exact[place] = 1;
      });
    };

    /** Turns the frequencies of one term into scores. */
    const settle = ({ weight, relatedWeight }: MatchTerm) => {
      const settleArticle = (place: number) => {
        if (done[place] === 1) return;
        done[place] = 1;
        const common = shared.values[place] ?? 0;
        const total =
          common +
          (ranking.body.weight * (body.values[place] ?? 0)) / (norm.body[place] ?? 1) +
          (ranking.headings.weight * (headings.values[place] ?? 0)) / (norm.headings[place] ?? 1);
        const own = exact[place] === 1 ? weight : relatedWeight;
        add(score, place, own * saturate(total));
        if (common > 0) add(base, place, own * saturate(common));
        add(matched, place, 1);
      };
      const { done } = room;
      for (let at = 0; at < shared.size; at += 1) settleArticle(shared.touched[at] ?? 0);
      for (let at = 0; at < body.size; at += 1) settleArticle(body.touched[at] ?? 0);
      for (let at = 0; at < headings.size; at += 1) settleArticle(headings.touched[at] ?? 0);
      for (let at = 0; at < passage.size; at += 1) {
        const item = passage.touched[at] ?? 0;
        const place = passages.article[item] ?? 0;
        const own = exact[place] === 1 ? weight : relatedWeight;
        const common = shared.values[place] ?? 0;
        const without = common > 0 ? saturate(common) : 0;
        add(passageScore, item, own * (saturate(common + (passage.values[item] ?? 0)) - without));
      }
      for (const list of [shared, body, headings]) {
        for (let at = 0; at < list.size; at += 1) {
          const place = list.touched[at] ?? 0;
          exact[place] = 0;
          done[place] = 0;
        }
      }
      for (const list of [shared, body, headings, passage]) clear(list);
    };

    let read = 0;
    for (const { term, occurrences } of rarestFirst(question)) {
      read += occurrences;
      if (read > READ_AT_MOST && score.size >= ENOUGH) found ??= score.touched.slice(0, score.size).sort();
      addTitles(index.inTitles(term.id), 1);
      addPassages(index.inPassages(term.id), 1);
      for (const id of term.related) {
        addTitles(index.inTitles(id), weights.related);
        addPassages(index.inPassages(id), weights.related);
      }
      settle(term);
    }

    // Each article's best passage: the first one that scores highest, or its first one when only the title speaks.
    const { bestItem } = room;
    for (let at = 0; at < passageScore.size; at += 1) {
      const item = passageScore.touched[at] ?? 0;
      const place = passages.article[item] ?? 0;
      const best = (bestItem[place] ?? 0) - 1;
      const lead = best < 0 ? 1 : (passageScore.values[item] ?? 0) - (passageScore.values[best] ?? 0);
      if (lead > 0 || (lead === 0 && item < best)) bestItem[place] = item + 1;
    }
    const ofArticle = (place: number) => score.values[place] ?? 0;
    const ofPassage = (place: number) => {
      const best = (bestItem[place] ?? 0) - 1;
      return (base.values[place] ?? 0) + (best < 0 ? 0 : (passageScore.values[best] ?? 0));
    };
    /** -1 for an article with nothing to show this reader: it takes no place from others and sets no measure for them. */
    const speaking = (place: number) => ((bestItem[place] ?? 0) > 0 ? (bestItem[place] ?? 0) - 1 : firstVisible(place));
    let topArticle = Number.EPSILON;
    let topPassage = Number.EPSILON;
    for (let at = 0; at < score.size; at += 1) {
      const place = score.touched[at] ?? 0;
      if (speaking(place) < 0) continue;
      if (ofArticle(place) > topArticle) topArticle = ofArticle(place);
      if (ofPassage(place) > topPassage) topPassage = ofPassage(place);
    }
    const { first } = room;
    for (let at = 0; at < score.size; at += 1) {
      const place = score.touched[at] ?? 0;
      const value =
        (ranking.article * ofArticle(place)) / topArticle + (weights.passage * ofPassage(place)) / topPassage;
      first[at] = speaking(place) < 0 ? -1 : value;
    }
    const best = bestOf(first, score.size, count).flatMap((at): Matched[] => {
      const place = score.touched[at] ?? 0;
      const passage = speaking(place);
      if (passage < 0) return [];
      const firstScore = first[at] ?? 0;
      return [
        {
          place,
          passage,
          passageScore: ofPassage(place),
          firstScore,
          matched: matched.values[place] ?? 0,
        },
      ];
    });
    for (let at = 0; at < score.size; at += 1) bestItem[score.touched[at] ?? 0] = 0;
    for (const list of [score, base, matched, passageScore]) clear(list);
    return best;

    function rarestFirst(terms: readonly MatchTerm[]) {
      const inPassages = (id: number) => index.inPassages(id)?.size ?? 0;
      return terms
        .map((term) => ({
          term,
          occurrences: term.related.reduce((sum, id) => sum + inPassages(id), inPassages(term.id)),
        }))
        .sort((a, b) => a.occurrences - b.occurrences);
    }

    function firstVisible(place: number): number {
      const entry = articles[place];
      return entry === undefined ? -1 : firstVisiblePassage(index, entry, view.eyes);
    }
  };
}

/** Place of the article's first passage that these eyes may see, or -1. */
export function firstVisiblePassage({ passages }: InvertedIndex, entry: Entry, eyes: 0 | 1): number {
  for (let item = entry.firstPassage; item < entry.firstPassage + entry.passages; item += 1) {
    if (eyes === 1 || passages.agentsOnly[item] === 0) return item;
  }
  return -1;
}

/** Ranks the refusals of found articles by how well their case is the customer's. */
import type { Refusal } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { QuestionTerm } from '../index/lexical.ts';
import type { Found } from '../retrieval/retrieve.ts';
import type { Analyzer } from '../text/analyzer.ts';

/** An article with its refusals as written, each beside its passage. */
export interface RefusingArticle {
  readonly article: Found;
  readonly refusals: readonly { readonly refusal: Refusal; readonly passage: Passage }[];
}

export interface RankedRefusal {
  readonly article: Found;
  readonly refusal: Refusal;
  readonly passage: Passage;
  /** 0..1: how much its case, or a question of its own, is what was asked. */
  readonly likeness: number;
  /** Comparable within one question only. */
  readonly score: number;
}

/** What each signal counts; chosen on the dev split of eval/cases/replies-refusal.jsonl. */
const ARTICLE = 1;
const CASE = 1;
const QUESTION = 2;
const BEST = 0.3;
/** A word in the reason or an alternative speaks less of the case than one in its description. */
const REASON = 0.3;

/** How every case begins: it says nothing of which one it is. */
const frame = `the customer guest applicant asks wants reports would like requests about for their when and
клиент гость просит хочет спрашивает сообщает требует его о чтобы когда и`;

/** `articlesWith` tells how common a term is. Best first. */
export function rankRefusals(
  sources: readonly RefusingArticle[],
  terms: readonly QuestionTerm[],
  articlesWith: (term: string) => number,
  analyzer: Analyzer,
): RankedRefusal[] {
  const rarity = (term: string) => 1 / (1 + Math.log(1 + articlesWith(term)));
  const asked = terms.map(({ term, weight }) => ({ term, weight: weight * rarity(term) }));
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const highest = Math.max(...sources.map(({ article }) => article.score));

  /** Share of the asked weight that stands in the text. */
  function covered(held: ReadonlySet<string>): number {
    return asked.reduce((sum, { term, weight }) => sum + weight * heldIn(held, term), 0) / (whole || 1);
  }

  /** Dice's coefficient over the weights of terms, 0..1. */
  function alike(question: string, lang: string): number {
    const own = new Set(analyzer.questionTerms(question, lang));
    const size = [...own].reduce((sum, term) => sum + rarity(term), 0);
    return (2 * covered(own) * whole) / (whole + size || 1);
  }

  return sources
    .flatMap(({ article, refusals }) =>
      refusals.map(({ refusal, passage }): RankedRefusal => {
        const { lang } = article;
        const framing = new Set(analyzer.terms(frame, lang));
        const ownCase = analyzer.questionTerms(refusal.when, lang).filter((term) => !framing.has(term));
        const rest = analyzer.termSet([refusal.reason, ...refusal.alternatives].join('\n'), lang);
        const inCase = Math.min(1, covered(new Set(ownCase)) + REASON * covered(rest));
        const inQuestion = Math.max(0, ...refusal.questions.map((question) => alike(question, lang)));
        const isBest = passage.text === article.best.text ? BEST : 0;
        return {
          article,
          refusal,
          passage,
          likeness: Math.max(inCase, inQuestion),
          score: (ARTICLE * article.score) / highest + CASE * inCase + QUESTION * inQuestion + isBest,
        };
      }),
    )
    .sort((a, b) => b.score - a.score);
}

/** A form of the same word counts less than the word: stems that begin with the same five letters. */
function heldIn(held: ReadonlySet<string>, term: string): number {
  if (held.has(term)) return 1;
  if (term.length < 5) return 0;
  const start = term.slice(0, 5);
  return [...held].some((other) => other.startsWith(start)) ? 0.8 : 0;
}

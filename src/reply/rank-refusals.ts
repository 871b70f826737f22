/** Ranks the refusals of found articles by how well their case is the customer's. */
import type { Passage } from '../domain/passage.ts';
import type { QuestionTerm } from '../index/lexical.ts';
import type { Found } from '../retrieval/retrieve.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { readRefusal } from './read-refusal.ts';
import type { Source } from './compose.ts';

export interface RankedRefusal {
  readonly article: Found;
  readonly passage: Passage;
  /** 0..1: share of the question's weight that the case, or the reason, speaks of. */
  readonly coverage: number;
  /** Comparable within one question only. */
  readonly score: number;
}

/** What each signal counts; chosen on the dev split of eval/cases/replies-refusal.jsonl. */
const ARTICLE = 1;
const CASE = 1;
const FOCUS = 0.5;
const BEST = 0.3;
/** A word in the reason or an alternative speaks less of the case than one in its description. */
const REASON = 0.3;

/** How every case begins: it says nothing of which one it is. Folded stems are made from these. */
const frame = `the customer asks wants reports would like requests about for their when and
клиент просит хочет спрашивает сообщает требует его о чтобы когда и`;

/** `articlesWith` tells how common a term is. Best first. */
export function rankRefusals(
  sources: readonly Source[],
  terms: readonly QuestionTerm[],
  articlesWith: (term: string) => number,
  analyzer: Analyzer,
): RankedRefusal[] {
  const rarity = (term: string) => 1 / (1 + Math.log(1 + articlesWith(term)));
  const asked = terms.map(({ term, weight }) => ({ term, weight: weight * rarity(term) }));
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const highest = Math.max(...sources.map(({ article }) => article.score));
  return sources
    .flatMap(({ article, passages }) =>
      passages
        .filter(({ kind }) => kind === 'refusal')
        .map((passage) => {
          const { when, reason, alternatives } = readRefusal(passage);
          const framing = new Set(analyzer.terms(frame, article.lang));
          const own = analyzer.questionTerms(when, article.lang).filter((term) => !framing.has(term));
          const more = analyzer.termSet([reason, ...alternatives].join('\n'), article.lang);
          const held = weightIn(asked, new Set(own)) + REASON * weightIn(asked, more);
          const coverage = whole === 0 ? 0 : Math.min(1, held / whole);
          const named = new Set(asked.map(({ term }) => term));
          const focus = own.filter((term) => hasFamily(named, term)).length / Math.max(1, own.length);
          const isBest = passage.text === article.best.text;
          const score = (ARTICLE * article.score) / highest + CASE * coverage + FOCUS * focus + (isBest ? BEST : 0);
          return { article, passage, coverage, score };
        }),
    )
    .sort((a, b) => b.score - a.score);
}

function weightIn(asked: readonly QuestionTerm[], held: ReadonlySet<string>): number {
  return asked.reduce((sum, { term, weight }) => sum + (hasFamily(held, term) ? weight : 0), 0);
}

/** Stems that begin with the same five letters are forms of one word. */
function hasFamily(held: ReadonlySet<string>, term: string): boolean {
  if (held.has(term)) return true;
  if (term.length < 5) return false;
  const start = term.slice(0, 5);
  return [...held].some((other) => other.startsWith(start));
}

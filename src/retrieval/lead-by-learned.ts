/** Lets an article lead that was the accepted answer to questions like this one. */
import type { LearnedHit } from '../learning/learned.ts';
import type { Judgement } from './confidence.ts';

export interface RankedHit {
  readonly articleKey: number;
  /** `undefined` when no search chose one: the article's first is taken. */
  readonly passageKey: number | undefined;
  readonly score: number;
}

/** Below this what was learned is a guess, and the words rank. On Banking77 and CLINC with their titles .05 to .2 are alike. */
const LEADS_FROM = 0.1;

/** Similarity of the nearest example without which the model only guesses: after one pair it would lead everywhere. */
const ALIKE_FROM = 0.15;

/**
 * Where use is surer than the words, its articles go first; the others follow in their order. The confidence is the
 * surer one's: both are probabilities that the first hit answers. What an editor wrote word for word is not overruled.
 */
export function leadByLearned(
  found: readonly RankedHit[],
  learned: readonly LearnedHit[],
  judgement: Judgement,
): { readonly hits: readonly RankedHit[]; readonly judgement: Judgement } {
  const alike = learned.filter(({ nearest }) => nearest >= ALIKE_FROM);
  const sure = alike[0]?.score ?? 0;
  if (sure < LEADS_FROM || sure < judgement.confidence || judgement.asAsked) return { hits: found, judgement };
  const best = found[0]?.score ?? 1;
  const leading = alike
    .filter(({ score }) => score >= LEADS_FROM)
    .map(({ articleKey, score }): RankedHit => ({
      articleKey,
      passageKey: found.find((hit) => hit.articleKey === articleKey)?.passageKey,
      score: best * (1 + score),
    }));
  const taken = new Set(leading.map(({ articleKey }) => articleKey));
  const { inDomain, answerable, first } = judgement;
  return {
    hits: [...leading, ...found.filter(({ articleKey }) => !taken.has(articleKey))],
    judgement: {
      confidence: sure,
      inDomain: Math.max(inDomain, sure),
      answerable: Math.max(answerable, sure),
      first: Math.max(first, sure),
      asAsked: false,
    },
  };
}

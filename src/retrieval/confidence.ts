/** How sure we may be that the first hit answers the question, as one number. */
import type { LexicalHit } from '../index/lexical.ts';

/** Logistic weights over the signals of the first hit, fitted on dev questions with known answers. */
const weights = { bias: -4, coverage: 4, strength: 4, lead: 1 } as const;

/** 0..1. No hits: 0. */
export function confidenceOf(hits: readonly LexicalHit[]): number {
  const [first, second] = hits;
  if (first === undefined) return 0;
  const lead = second === undefined ? 1 : 1 - second.score / first.score;
  const sum =
    weights.bias + weights.coverage * first.coverage + weights.strength * first.strength + weights.lead * lead;
  return 1 / (1 + Math.exp(-sum));
}

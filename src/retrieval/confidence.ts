/** How sure we may be that the first hit answers the question, as one number. */
import type { LexicalHit } from '../index/lexical.ts';

/**
 * Logistic weights over the signals of a result, fitted by maximum likelihood on dev questions of which the right
 * article is known; `npm run fit:confidence` makes them anew.
 */
const weights = {
  bias: -5.92,
  strength: 2.31,
  lead: 3.01,
  leadOverFifth: 3.98,
  evidence: 1.26,
  alike: 0.48,
  single: -1.49,
  margin: 3.34,
} as const;

export type Signals = Readonly<Record<Exclude<keyof typeof weights, 'bias'>, number>>;

/** Probability, 0..1, that the first of these hits answers. No hits: 0. Wants the first five, where there are as many. */
export function confidenceOf(hits: readonly LexicalHit[]): number {
  const signals = signalsOf(hits);
  if (signals === undefined) return 0;
  const sum = signalNames.reduce<number>((total, name) => total + weights[name] * signals[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

export const signalNames = ['strength', 'lead', 'leadOverFifth', 'evidence', 'alike', 'margin', 'single'] as const;

/** What the confidence is made of; `undefined` without hits. */
export function signalsOf(hits: readonly LexicalHit[]): Signals | undefined {
  const [first, second, , , fifth] = hits;
  if (first === undefined) return undefined;
  // Nobody to lead over says little by itself: a strange question finds few hits, and so does a very clear one.
  const leadOver = (hit: LexicalHit | undefined) => (hit === undefined ? first.strength : 1 - hit.score / first.score);
  return {
    strength: first.strength,
    lead: leadOver(second),
    leadOverFifth: leadOver(fifth),
    evidence: Math.log1p(first.evidence),
    alike: Math.log1p(first.alike),
    // One shared word is chance more often than not, however rare the word.
    single: first.matched === 1 ? 1 : 0,
    margin: first.strength - (second?.strength ?? 0),
  };
}

/** How sure we may be that the first hit answers the question, as one number. */
import type { LexicalHit } from '../index/lexical.ts';

/**
 * Logistic weights over the signals of a result, fitted by maximum likelihood on dev questions of which the right
 * article is known; `npm run fit:confidence` makes them anew.
 */
const weights = {
  bias: -5.95,
  strength: 2.44,
  lead: 3.55,
  leadOverFifth: 3.48,
  evidence: 1.38,
  alike: 0.49,
  single: -1.19,
  margin: 3.22,
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
  // With few hits there is no one to lead over: that says the question is strange, not that the hit is good.
  const leadOver = (hit: LexicalHit | undefined) => (hit === undefined ? 0 : 1 - hit.score / first.score);
  return {
    strength: first.strength,
    lead: leadOver(second),
    leadOverFifth: leadOver(fifth),
    evidence: Math.log1p(first.evidence),
    alike: Math.log1p(first.alike),
    // One shared word is chance more often than not, however rare the word.
    single: first.matched === 1 ? 1 : 0,
    margin: second === undefined ? 0 : first.strength - second.strength,
  };
}

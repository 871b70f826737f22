/** How sure we may be that the first hit answers the question, as one number. */
import type { LexicalHit } from '../index/lexical.ts';

/**
 * Logistic weights over the signals of a result, fitted by maximum likelihood on dev questions of which the right
 * article is known; `npm run fit:confidence` makes them anew.
 */
const weights = {
  bias: -7.04,
  strength: 2.32,
  lead: 2.1,
  leadOverFifth: 3.54,
  evidence: 1.59,
  alike: 0.59,
  margin: 4.94,
} as const;

export type Signals = Readonly<Record<Exclude<keyof typeof weights, 'bias'>, number>>;

/** Probability, 0..1, that the first of these hits answers. No hits: 0. Wants the first five, where there are as many. */
export function confidenceOf(hits: readonly LexicalHit[]): number {
  const signals = signalsOf(hits);
  if (signals === undefined) return 0;
  const sum = signalNames.reduce<number>((total, name) => total + weights[name] * signals[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

export const signalNames = ['strength', 'lead', 'leadOverFifth', 'evidence', 'alike', 'margin'] as const;

/** What the confidence is made of; `undefined` without hits. */
export function signalsOf(hits: readonly LexicalHit[]): Signals | undefined {
  const [first, second, , , fifth] = hits;
  if (first === undefined) return undefined;
  const leadOver = (hit: LexicalHit | undefined) => (hit === undefined ? 1 : 1 - hit.score / first.score);
  return {
    strength: first.strength,
    lead: leadOver(second),
    leadOverFifth: leadOver(fifth),
    evidence: Math.log1p(first.evidence),
    alike: Math.log1p(first.alike),
    margin: second === undefined ? 0 : first.strength - second.strength,
  };
}

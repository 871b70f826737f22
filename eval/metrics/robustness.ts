/** What noise in the questions costs, a row for each kind of noise. */
import { groupBy } from '../group-by.ts';
import { mean } from './summary.ts';

export interface NoisePair {
  /** The kind of noise, such as `typo`. */
  readonly kind: string;
  /** A score of the question as it was written, and of the same question with noise. */
  readonly clean: number;
  readonly noisy: number;
}

export interface Robustness {
  readonly kind: string;
  readonly pairs: number;
  /** Mean of noisy less clean, in the unit of the score: 0 is robust, below 0 noise costs. */
  readonly change: number;
}

/**
 * Differences over pairs, as the robustness of Ribeiro et al. 2020 (CheckList, invariance), kinds in alphabetical
 * order. `typo` 1 to 0 and 1 to 1, `layout` .5 to .5: layout 0 over 1 pair, typo -.5 over 2.
 */
export function robustnessOf(pairs: readonly NoisePair[]): Robustness[] {
  return [...groupBy(pairs, ({ kind }) => kind)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, own]) => ({ kind, pairs: own.length, change: mean(own.map(({ clean, noisy }) => noisy - clean)) }));
}

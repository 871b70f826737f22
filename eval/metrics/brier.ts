/** The Brier score of confidences (Brier 1950). */
import type { Judged } from './judged.ts';
import { mean } from './summary.ts';

/**
 * Mean squared gap between the confidence and what became of it (1 right, 0 wrong), 0..1, less is better; always saying
 * .5 gives .25. Half of Brier's own figure, who summed over both outcomes. `undefined` where nothing was judged.
 * .8 and right, .6 and wrong: (.04 + .36) / 2 is .2.
 */
export function brierScore(judged: readonly Judged[]): number | undefined {
  if (judged.length === 0) return undefined;
  return mean(judged.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2));
}

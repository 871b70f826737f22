/** How far a mean may be off: a confidence interval by drawing whole clusters anew. */
import { createRandom } from '../random.ts';
import { clusterSums, type Observation } from './cluster-sums.ts';

export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** How often all clusters are drawn; more changed the third digit no more. */
  readonly resamples?: number;
  readonly seed?: number;
  /** How likely the interval holds the mean, 0..1. */
  readonly level?: number;
}

/**
 * Mean (the sum of the values over their count) and its percentile bootstrap interval over clusters drawn with
 * replacement (Efron, Tibshirani 1993; the cluster bootstrap of Field, Welsh 2007), in the unit of the values. The same
 * values give the same figures, in whatever order. One cluster shows no spread; nothing is 0.
 * `a` 1, 1 and `b` 0: the mean is 2/3, low 0 and high 1, for draws may be all `b` or all `a`.
 */
export function clusterBootstrap(
  values: readonly Observation[],
  { resamples = 1_000, seed = 20_261_122, level = 0.95 }: BootstrapOptions = {},
): Estimate {
  const { sums, counts } = clusterSums(values);
  const clusters = sums.length;
  const mean = clusters === 0 ? 0 : add(sums) / add(counts);
  if (clusters < 2) return { mean, low: mean, high: mean };
  const random = createRandom(seed);
  const means = new Float64Array(resamples);
  for (let round = 0; round < resamples; round += 1) {
    let sum = 0;
    let count = 0;
    for (let left = clusters; left > 0; left -= 1) {
      const drawn = Math.floor(random() * clusters);
      sum += sums[drawn] ?? 0;
      count += counts[drawn] ?? 0;
    }
    means[round] = sum / count;
  }
  means.sort();
  const outside = Math.round(((1 - level) / 2) * resamples);
  return { mean, low: means[outside] ?? mean, high: means[resamples - 1 - outside] ?? mean };
}

function add(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

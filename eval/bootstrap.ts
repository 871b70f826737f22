/** How far a mean may be off: confidence intervals by resampling clusters of questions that belong together. */
import { createRandom } from './random.ts';
import { mean, percentile } from './metrics/summary.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Observation {
  readonly value: number;
  /** Questions about one article, or turns of one dialogue, are not independent: they are drawn together. */
  readonly cluster: string;
}

/** Resamples; more changed the third digit no more. */
const RESAMPLES = 1_000;

/**
 * The interval that holds the mean with a probability of `confidence`: percentile bootstrap over clusters
 * (Efron, Tibshirani 1993, ch. 13; Davison, Hinkley 1997, 3.8). The same observations give the same interval.
 */
export function bootstrapMean(observations: readonly Observation[], confidence = 0.95): Interval {
  const clusters = new Map<string, { sum: number; count: number }>();
  for (const { value, cluster } of observations) {
    const own = clusters.get(cluster) ?? { sum: 0, count: 0 };
    clusters.set(cluster, { sum: own.sum + value, count: own.count + 1 });
  }
  const drawn = [...clusters.values()];
  if (drawn.length < 2) {
    const only = mean(observations.map(({ value }) => value));
    return { low: only, high: only };
  }
  const random = createRandom(20_261_122);
  const means = Array.from(Array(RESAMPLES).keys(), () => {
    let sum = 0;
    let count = 0;
    for (let left = drawn.length; left > 0; left -= 1) {
      const one = drawn[Math.floor(random() * drawn.length)];
      sum += one?.sum ?? 0;
      count += one?.count ?? 0;
    }
    return sum / count;
  });
  const tail = (1 - confidence) / 2;
  return { low: percentile(means, tail), high: percentile(means, 1 - tail) };
}

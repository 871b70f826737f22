/** How far a share of successes may be off: the score interval (Wilson 1927). */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Holds the true share with the certainty of `z` standard deviations (1.96: 95 %), for independent trials; within 0..1
 * also for none or all successes, where the usual interval has no width. No trials: all of 0..1.
 * `wilsonInterval(7, 10)` is about .397 to .892.
 */
export function wilsonInterval(successes: number, trials: number, z = 1.96): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const centre = (share + z ** 2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  // At the ends rounding may leave the last digit on the wrong side.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

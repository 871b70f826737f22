/** Confidence intervals: they hold the mean, shrink with evidence, and know that clusters are not independent. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean } from '../../../eval/metrics/summary.ts';
import { createRandom } from '../../../eval/random.ts';
import { clusterBootstrap } from '../../../eval/statistics/cluster-bootstrap.ts';
import type { Observation } from '../../../eval/statistics/cluster-sums.ts';

const observations = fc.array(
  fc.record({ value: fc.double({ min: -1, max: 1, noNaN: true }), cluster: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
  { minLength: 1, maxLength: 40 },
);
const width = (list: readonly Observation[]) => {
  const { low, high } = clusterBootstrap(list);
  return high - low;
};
const coins = (count: number, clusterOf: (at: number) => number) =>
  Array.from(Array(count).keys(), (at) => ({ value: clusterOf(at) % 2, cluster: String(clusterOf(at)) }));

test('the interval holds the mean, lies within the values, and is the same in whatever order', () => {
  const shuffled = observations.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const values = list.map(({ value }) => value);
      const estimate = clusterBootstrap(list, { resamples: 200 });
      expect(estimate.mean).toBeCloseTo(mean(values), 12);
      expect(estimate.low).toBeLessThanOrEqual(estimate.mean + 1e-12);
      expect(estimate.high).toBeGreaterThanOrEqual(estimate.mean - 1e-12);
      expect(estimate.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
      expect(estimate.high).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      expect(clusterBootstrap(other, { resamples: 200 })).toEqual(estimate);
    }),
  );
});

test('the worked example: draws of two clusters may be all of either', () => {
  const list = [
    { cluster: 'a', value: 1 },
    { cluster: 'a', value: 1 },
    { cluster: 'b', value: 0 },
  ];
  expect(clusterBootstrap(list)).toEqual({ mean: 2 / 3, low: 0, high: 1 });
});

test('for independent values it is near the normal approximation', () => {
  const { mean: middle, low, high } = clusterBootstrap(coins(400, (at) => at));
  const half = 1.96 * Math.sqrt(0.25 / 400);
  expect(middle).toBe(0.5);
  expect(low).toBeCloseTo(0.5 - half, 2);
  expect(high).toBeCloseTo(0.5 + half, 2);
});

test('ten questions a cluster tell less than as many independent ones', () => {
  expect(width(coins(400, (at) => Math.floor(at / 10)))).toBeGreaterThan(2.5 * width(coins(400, (at) => at)));
});

test('a lower level is narrower, another seed gives nearly the same', () => {
  const list = coins(100, (at) => at);
  const { low, high } = clusterBootstrap(list, { level: 0.5 });
  expect(high - low).toBeLessThan(width(list) / 2);
  expect(clusterBootstrap(list, { seed: 7, resamples: 5_000 }).low).toBeCloseTo(clusterBootstrap(list).low, 1);
});

test('one cluster can show no spread, nothing is 0', () => {
  expect(clusterBootstrap([{ value: 0.4, cluster: 'a' }])).toEqual({ mean: 0.4, low: 0.4, high: 0.4 });
  expect(clusterBootstrap([])).toEqual({ mean: 0, low: 0, high: 0 });
});

test('the figures are the same to the last digit in every run', () => {
  const random = createRandom(1);
  const list = Array.from(Array(10_000).keys(), (at) => ({ value: random(), cluster: String(at % 5_000) }));
  expect(clusterBootstrap(list)).toEqual({
    mean: 0.49819683322366326,
    low: 0.4926579377574613,
    high: 0.5037825204221066,
  });
});

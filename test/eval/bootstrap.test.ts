/** Confidence intervals: they hold the mean, shrink with evidence, and know that clusters are not independent. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootstrapMean, type Observation } from '../../eval/bootstrap.ts';
import { mean } from '../../eval/metrics/summary.ts';

const observations = fc.array(fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), cluster: fc.string() }), {
  minLength: 1,
  maxLength: 40,
});
const width = (list: readonly Observation[]) => {
  const { low, high } = bootstrapMean(list);
  return high - low;
};
const coins = (count: number, clusterOf: (at: number) => number) =>
  Array.from(Array(count).keys(), (at) => ({ value: clusterOf(at) % 2, cluster: String(clusterOf(at)) }));

test('the interval is in order, within the values, and the same each time', () => {
  fc.assert(
    fc.property(observations, (list) => {
      const values = list.map(({ value }) => value);
      const interval = bootstrapMean(list);
      expect(interval.low).toBeLessThanOrEqual(interval.high);
      expect(interval.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(interval.high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      expect(bootstrapMean(list)).toEqual(interval);
    }),
    { numRuns: 30 },
  );
});

test('for independent values it is near the normal approximation', () => {
  const list = coins(400, (at) => at);
  const { low, high } = bootstrapMean(list);
  const half = 1.96 * Math.sqrt(0.25 / 400);
  expect(mean(list.map(({ value }) => value))).toBe(0.5);
  expect(low).toBeCloseTo(0.5 - half, 2);
  expect(high).toBeCloseTo(0.5 + half, 2);
});

test('ten questions a cluster tell less than as many independent ones', () => {
  expect(width(coins(400, (at) => Math.floor(at / 10)))).toBeGreaterThan(2.5 * width(coins(400, (at) => at)));
});

test('one cluster can show no spread, nothing is 0', () => {
  expect(bootstrapMean([{ value: 0.4, cluster: 'a' }])).toEqual({ low: 0.4, high: 0.4 });
  expect(bootstrapMean([])).toEqual({ low: 0, high: 0 });
});

/** The Wilson interval, by values of Newcombe 1998 (table I) and by what holds for any counts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../eval/statistics/wilson.ts';

test.each([
  [7, 10, 0.39677321997956516, 0.892210712513788],
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i', (successes, trials, low, high) => {
  expect(wilsonInterval(successes, trials).low).toBeCloseTo(low, 4);
  expect(wilsonInterval(successes, trials).high).toBeCloseTo(high, 4);
});

test('it lies in 0..1, holds the share, mirrors failures and shrinks with trials', () => {
  const counts = fc.nat(1_000).chain((trials) => fc.tuple(fc.nat(trials), fc.constant(trials)));
  fc.assert(
    fc.property(counts, ([successes, trials]) => {
      const { low, high } = wilsonInterval(successes, trials);
      const share = trials === 0 ? 0.5 : successes / trials;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(wilsonInterval(trials - successes, trials).high).toBeCloseTo(1 - low, 12);
      const more = wilsonInterval(10 * successes, 10 * trials);
      expect(more.high - more.low).toBeLessThanOrEqual(high - low);
    }),
  );
});

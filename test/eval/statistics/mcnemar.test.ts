/** McNemar’s exact test, by values of scipy’s binomtest and by what holds for any counts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mcnemar } from '../../../eval/statistics/mcnemar.ts';

test.each([
  [1, 8, 0.0390625],
  [5, 15, 0.04138946533203125],
  [121, 59, 4.4344492637551645e-6],
  [10, 30, 0.0022214337732293643],
  [49_500, 50_500, 0.0015823598788515154],
  [49_000, 51_000, 2.5887160383468943e-10],
  [50_000, 50_000, 1],
  [0, 0, 1],
  [0, 100_000, 0],
])('%i against %i', (onlyFirst, onlySecond, p) => {
  expect(mcnemar(onlyFirst, onlySecond) / (p || 1)).toBeCloseTo(p === 0 ? 0 : 1, 9);
});

test('it is symmetric, in 0..1, and smaller the more one-sided', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (one, other) => {
      const p = mcnemar(one, other);
      expect(p).toBe(mcnemar(other, one));
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      if (one > 0 && one <= other) expect(mcnemar(one - 1, other + 1)).toBeLessThanOrEqual(p);
    }),
  );
});

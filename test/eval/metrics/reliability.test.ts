/** The bins of the reliability diagram. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationError } from '../../../eval/metrics/confidence.ts';
import type { Judged } from '../../../eval/metrics/judged.ts';
import { reliabilityBins } from '../../../eval/metrics/reliability.ts';

const judged = (...pairs: readonly (readonly [number, boolean])[]): Judged[] =>
  pairs.map(([confidence, right]) => ({ confidence, right }));
const anyJudged = fc.array(fc.record({ confidence: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), right: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});
/** The same cases in another order. */
const shuffled = anyJudged.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

test('bins hold what was said and what was', () => {
  expect(reliabilityBins(judged([0.9, true], [0.1, false], [0.9, false], [0.3, true]), 2)).toEqual([
    { count: 2, said: 0.2, was: 0.5 },
    { count: 2, said: 0.9, was: 0.5 },
  ]);
  expect(reliabilityBins(judged([0.9, true]))).toEqual([{ count: 1, said: 0.9, was: 1 }]);
  expect(reliabilityBins([])).toEqual([]);
});

test('bins differ by one at most, grow surer, keep all, and no order of cases changes them', () => {
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 1, max: 12 }), ([list, other], bins) => {
      const found = reliabilityBins(list, bins);
      const counts = found.map(({ count }) => count);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      const said = found.map((bin) => bin.said);
      said.forEach((one, at) => {
        expect(one).toBeGreaterThanOrEqual((said[at - 1] ?? 0) - 1e-12);
      });
      const rights = found.reduce((sum, { count, was }) => sum + count * was, 0);
      expect(rights).toBeCloseTo(list.filter(({ right }) => right).length, 9);
      expect(reliabilityBins(other, bins)).toEqual(found);
      expect(calibrationError(other, bins)).toBe(calibrationError(list, bins));
    }),
  );
});

/** Holm’s adjustment on values known by hand, and what holds for any p-values. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from '../../../eval/statistics/holm.ts';

test('known values', () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(holm([0.01, 0.02, 0.03, 0.04, 0.05])).toEqual([0.05, 0.08, 0.09, 0.09, 0.09]);
  expect([holm([0.7, 0.8]), holm([0.2]), holm([])]).toEqual([[1, 1], [0.2], []]);
});

test('none is below its own, above Bonferroni’s or out of order, and the order of tests does not matter', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(pValues, (list) => {
      const adjusted = holm(list);
      adjusted.forEach((value, at) => {
        const own = list[at] ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(own);
        expect(value).toBeLessThanOrEqual(Math.min(1, list.length * own));
        list.forEach((other, place) => {
          if (other <= own) expect(adjusted[place]).toBeLessThanOrEqual(value);
        });
      });
      expect(holm(list.toReversed())).toEqual(adjusted.toReversed());
    }),
  );
});

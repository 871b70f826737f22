/** Kappa on tables whose values are known, and what holds for any labels. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohenKappa } from '../../../eval/statistics/kappa.ts';

const labels = (counts: Readonly<Record<string, number>>) => {
  const pairs = Object.entries(counts).flatMap(([pair, count]) => Array<string>(count).fill(pair));
  return [pairs.map((pair) => pair.charAt(0)), pairs.map((pair) => pair.charAt(1))] as const;
};

test('known values', () => {
  expect(cohenKappa(['y', 'y', 'n', 'n'], ['y', 'n', 'n', 'n'])).toBe(0.5);
  expect(cohenKappa(...labels({ yy: 20, yn: 5, ny: 10, nn: 15 }))).toBeCloseTo(0.4, 12);
  // Cohen 1960, table 1: 200 cases of three kinds.
  const cohen = { aa: 88, ab: 14, ac: 18, ba: 10, bb: 40, bc: 10, ca: 2, cb: 6, cc: 12 };
  expect(cohenKappa(...labels(cohen))).toBeCloseTo(0.4915, 4);
});

test('it is not defined where chance alone agrees, and two lists must be as long', () => {
  expect([cohenKappa([], []), cohenKappa(['a', 'a'], ['a', 'a'])]).toEqual([undefined, undefined]);
  expect(cohenKappa(['a', 'a'], ['b', 'b'])).toBe(0);
  expect(() => cohenKappa(['a'], [])).toThrow(RangeError);
});

test('it is symmetric, in -1..1, 1 for full agreement, and other names of labels change nothing', () => {
  const label = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (pairs) => {
      const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
      const kappa = cohenKappa(first, second);
      expect(cohenKappa(second, first)).toBe(kappa);
      const renamed = (list: readonly string[]) => list.map((one) => `label ${one}`);
      expect(cohenKappa(renamed(first), renamed(second))).toBe(kappa);
      expect(cohenKappa(first.toReversed(), second.toReversed())).toBe(kappa);
      expect(cohenKappa(first, first) ?? 1).toBe(1);
      expect(kappa ?? 0).toBeGreaterThanOrEqual(-1);
      expect(kappa ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

/** The retrieval metrics on rankings whose values are known by hand, and what holds for any ranking. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitAt, ndcgAt, recallAt, reciprocalRankAt } from '../../../eval/metrics/ranking.ts';

const gold = new Set(['a', 'b']);

test('a hit is one right article among the first k', () => {
  expect([hitAt(['x', 'a'], gold, 1), hitAt(['x', 'a'], gold, 2), hitAt([], gold, 5)]).toEqual([0, 1, 0]);
});

test('recall counts each right article once, and no further than k', () => {
  expect([recallAt(['b', 'x', 'a'], gold, 2), recallAt(['b', 'x', 'a'], gold, 3)]).toEqual([0.5, 1]);
  expect([recallAt(['b', 'b'], gold, 2), recallAt(['b'], new Set(), 2)]).toEqual([0.5, 0]);
});

test('all lie in 0..1, recall and hit grow with k, and no hit means no recall', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.uniqueArray(ids), fc.uniqueArray(ids), fc.integer({ min: 1, max: 5 }), (ranking, right, k) => {
      const wanted = new Set(right);
      for (const metric of [hitAt, recallAt, ndcgAt, reciprocalRankAt]) {
        const value = metric(ranking, wanted, k);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        expect(value > 0).toBe(hitAt(ranking, wanted, k) === 1);
      }
      expect(recallAt(ranking, wanted, k + 1)).toBeGreaterThanOrEqual(recallAt(ranking, wanted, k));
      expect(hitAt(ranking, wanted, k + 1)).toBeGreaterThanOrEqual(hitAt(ranking, wanted, k));
    }),
  );
});

test('nDCG is 1 for the best order, discounts a late hit and is 0 without one', () => {
  expect(ndcgAt(['b', 'a'], gold, 10)).toBe(1);
  expect(ndcgAt(['x', 'a'], new Set(['a']), 10)).toBeCloseTo(1 / Math.log2(3), 10);
  expect(ndcgAt(['x'], gold, 10)).toBe(0);
  expect(ndcgAt(['x'], new Set(), 10)).toBe(0);
});

test('reciprocal rank looks at the first right article, and no further than k', () => {
  expect([reciprocalRankAt(['a', 'b'], gold, 10), reciprocalRankAt(['x', 'y', 'b', 'a'], gold, 10)]).toEqual([
    1,
    1 / 3,
  ]);
  expect([reciprocalRankAt(['x', 'a'], gold, 1), reciprocalRankAt([], gold, 10)]).toEqual([0, 0]);
});

/** The retrieval metrics on rankings whose values are known by hand. */
import { expect, test } from 'vitest';
import { hitAt, mean, ndcgAt, percentile, reciprocalRankAt } from '../../eval/metrics.ts';

const gold = new Set(['a', 'b']);

test('a hit is one right article among the first k', () => {
  expect([hitAt(['x', 'a'], gold, 1), hitAt(['x', 'a'], gold, 2), hitAt([], gold, 5)]).toEqual([0, 1, 0]);
});

test('nDCG is 1 for the best order, discounts a late hit and is 0 without one', () => {
  expect(ndcgAt(['b', 'a'], gold, 10)).toBe(1);
  expect(ndcgAt(['x', 'a'], new Set(['a']), 10)).toBeCloseTo(1 / Math.log2(3), 10);
  expect(ndcgAt(['x'], gold, 10)).toBe(0);
  expect(ndcgAt(['x'], new Set(), 10)).toBe(0);
});

test('percentile takes the nearest rank, mean of nothing is 0', () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(3);
  expect(percentile([], 0.5)).toBe(0);
  expect(mean([1, 2, 3])).toBe(2);
  expect(mean([])).toBe(0);
});

test('reciprocal rank looks at the first right article, and no further than k', () => {
  expect([reciprocalRankAt(['a', 'b'], gold, 10), reciprocalRankAt(['x', 'y', 'b', 'a'], gold, 10)]).toEqual([
    1,
    1 / 3,
  ]);
  expect([reciprocalRankAt(['x', 'a'], gold, 1), reciprocalRankAt([], gold, 10)]).toEqual([0, 0]);
});

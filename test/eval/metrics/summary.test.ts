/** Mean and percentile on values known by hand. */
import { expect, test } from 'vitest';
import { mean, percentile } from '../../../eval/metrics/summary.ts';

test('percentile takes the nearest rank, mean of nothing is 0', () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(3);
  expect(percentile([], 0.5)).toBe(0);
  expect(mean([1, 2, 3])).toBe(2);
  expect(mean([])).toBe(0);
});

/** What an example weighs. */
import { expect, test } from 'vitest';
import { weightOf } from '../../src/learning/weight-of.ts';

const day = 86_400_000;
const now = 1_000 * day;

test('one acceptance of today weighs 1, more weigh more, ever more slowly', () => {
  expect(weightOf(1, now, now)).toBe(1);
  const gains = [1, 2, 3].map((count) => weightOf(count + 1, now, now) - weightOf(count, now, now));
  expect(gains.every((gain) => gain > 0)).toBe(true);
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
});

test('half a year halves it, and age never silences it', () => {
  expect(weightOf(1, now - 180 * day, now)).toBeCloseTo(0.5);
  expect(weightOf(1, 0, now * 10)).toBeCloseTo(0.1);
});

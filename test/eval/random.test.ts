/** Numbers that look random: the same for the same seed, spread evenly, and samples that keep their order. */
import { expect, test } from 'vitest';
import { mean } from '../../eval/metrics/summary.ts';
import { createRandom, pick, sample, seedOf } from '../../eval/random.ts';

test('the same seed gives the same numbers, spread over 0..1', () => {
  const draw = (seed: number) => Array.from(Array(2_000).keys(), createRandomOf(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(mean(draw(3))).toBeCloseTo(0.5, 1);
  expect(draw(3).every((value) => value >= 0 && value < 1)).toBe(true);
});

test('a sample has each value at most once, in order', () => {
  const some = sample([...Array(100).keys()], 10, createRandom(5));
  expect(some).toHaveLength(10);
  expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
  expect(sample(['a', 'b'], 5, createRandom(5))).toEqual(['a', 'b']);
});

test('there is nothing to pick from nothing, and texts seed differently', () => {
  expect(() => pick([], createRandom(1))).toThrow(RangeError);
  expect(seedOf('a')).not.toBe(seedOf('b'));
});

function createRandomOf(seed: number): () => number {
  const random = createRandom(seed);
  return () => random();
}

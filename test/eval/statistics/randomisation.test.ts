/** The paired randomisation test: near the exact p-value, blind to order and sign, and aware of clusters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../eval/random.ts';
import { randomisationTest } from '../../../eval/statistics/randomisation.ts';

const inClusters = (values: readonly number[], clusterOf: (at: number) => number = (at) => at) =>
  values.map((value, at) => ({ value, cluster: String(clusterOf(at)) }));

test('the worked example, by all eight ways to draw signs', () => {
  expect(randomisationTest(inClusters([1, 1, 1]), { rounds: 50_000 })).toBeCloseTo(0.25, 2);
});

test('it is near the exact p-value for Darwin’s plants (Fisher 1935), .0527', () => {
  const eighthsOfInch = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  expect(randomisationTest(inClusters(eighthsOfInch), { rounds: 50_000 })).toBeCloseTo(0.0527, 2);
});

test('no difference is no finding; a steady one is, but not from one cluster', () => {
  const steady = Array<number>(40).fill(0.1);
  expect(randomisationTest(inClusters([0, 0, 0]))).toBe(1);
  expect(randomisationTest([])).toBe(1);
  expect(randomisationTest(inClusters(steady))).toBe(1 / 2_001);
  expect(randomisationTest(inClusters(steady, () => 0))).toBe(1);
});

test('order, and which of the two is first, do not matter; p is above 0 and at most 1', () => {
  const differences = fc.array(
    fc.record({ value: fc.double({ min: -1, max: 1, noNaN: true }), cluster: fc.constantFrom('a', 'b', 'c', 'd') }),
  );
  const shuffled = differences.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const p = randomisationTest(list, { rounds: 100 });
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(randomisationTest(other, { rounds: 100 })).toBe(p);
      const turned = list.map(({ value, cluster }) => ({ value: -value, cluster }));
      expect(randomisationTest(turned, { rounds: 100 })).toBe(p);
      // Pairs without a difference, in clusters that have one, say nothing.
      const alike = list.map(({ cluster }) => ({ value: 0, cluster }));
      expect(randomisationTest([...list, ...alike], { rounds: 100 })).toBe(p);
    }),
  );
});

test('where nothing differs, small p-values are as rare as they say', () => {
  const random = createRandom(3);
  const ps = Array.from(Array(300).keys(), () =>
    randomisationTest(inClusters(Array.from(Array(20).keys(), () => random() - 0.5)), { rounds: 200 }),
  );
  expect(ps.filter((p) => p <= 0.1).length / ps.length).toBeCloseTo(0.1, 1);
});

/** Sums by cluster: the worked example, and no trace of the order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterSums } from '../../../eval/statistics/cluster-sums.ts';

test('each cluster has its sum and its count, in the order of names', () => {
  const list = [
    { cluster: 'b', value: 5 },
    { cluster: 'a', value: 1 },
    { cluster: 'a', value: 2 },
  ];
  expect(clusterSums(list)).toEqual({ sums: Float64Array.of(3, 5), counts: Float64Array.of(2, 1) });
  expect(clusterSums([])).toEqual({ sums: new Float64Array(), counts: new Float64Array() });
});

test('another order gives the same sums to the last digit', () => {
  const observations = fc.array(
    fc.record({ value: fc.double({ noNaN: true, min: -1e6, max: 1e6 }), cluster: fc.constantFrom('a', 'b', 'c') }),
  );
  const shuffled = observations.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(clusterSums(other)).toEqual(clusterSums(list));
    }),
  );
});

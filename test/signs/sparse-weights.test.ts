/** Packed weights come back as they were, but for what is near nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUCKETS } from '../../src/learning/features.ts';
import { packDecision, unpackDecision } from '../../src/signs/sparse-weights.ts';

const places = fc.dictionary(fc.nat({ max: BUCKETS - 1 }).map(String), fc.integer({ min: -2000, max: 2000 }));

test('within half a step each, wherever they lie', () => {
  fc.assert(
    fc.property(places, fc.double({ min: -1, max: 1, noNaN: true }), (given, bias) => {
      const weights = new Float64Array(BUCKETS);
      for (const [bucket, weight] of Object.entries(given)) weights[Number(bucket)] = weight / 1000;
      const packed = packDecision(weights, bias, 0);
      const unpacked = unpackDecision(packed);
      expect(unpacked.bias).toBeCloseTo(bias, 2);
      for (const [bucket, weight] of Object.entries(given)) {
        expect(Math.abs((unpacked.weights[Number(bucket)] ?? 0) - weight / 1000)).toBeLessThanOrEqual(
          packed.step * 0.7 + 1e-6,
        );
      }
    }),
  );
});

test('what is small beside the largest is left out', () => {
  const weights = new Float64Array(BUCKETS);
  weights.set([1, 0.04, -0.2]);
  const { weights: unpacked } = unpackDecision(packDecision(weights, 0, 0.05));
  expect([...unpacked.slice(0, 3)].map((weight) => Number(weight.toFixed(1)))).toEqual([1, 0, -0.2]);
});

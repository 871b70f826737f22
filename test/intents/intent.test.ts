/** The form in which an intent is stored. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, sparse, toBytes } from '../../src/intents/intent.ts';
import { BUCKETS } from '../../src/learning/features.ts';

const weights = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: BUCKETS - 1 }), fc.double({ min: -7.9, max: 7.9, noNaN: true })),
  { selector: ([bucket]) => bucket, maxLength: 50 },
);

test('weights come back from their bytes to a step, and what weighs next to nothing is left out', () => {
  fc.assert(
    fc.property(weights, (chosen) => {
      const dense = new Float64Array(BUCKETS);
      for (const [bucket, weight] of chosen) dense[bucket] = weight;
      const { buckets, values } = fromBytes(Array.from(toBytes(sparse(dense))));
      const told = chosen.filter(([, weight]) => Math.abs(weight) >= 0.02).sort(([a], [b]) => a - b);
      expect(Array.from(buckets)).toEqual(told.map(([bucket]) => bucket));
      told.forEach(([, weight], at) => {
        expect(Math.abs((values[at] ?? 0) - weight)).toBeLessThan(1 / 4_000);
      });
    }),
  );
});

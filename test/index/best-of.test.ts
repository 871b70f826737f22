/** The best of many: what sorting would give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf } from '../../src/index/best-of.ts';

/** Few values, so that equal ones meet at the edge, and any others; 0 has one sign only. */
const value = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.double({ noNaN: true })).map((one) => one + 0);

describe('bestOf', () => {
  it('gives the values that sorting would, each of them once', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 80, size: 'max' }), fc.nat(60), fc.nat(5), (list, count, beyond) => {
        // The array may be longer than what is used of it.
        const values = Float64Array.from([...list, ...Array<number>(beyond).fill(Infinity)]);
        const best = bestOf(values, list.length, count);
        expect(new Set(best).size).toBe(best.length);
        const sorted = list.toSorted((a, b) => b - a).slice(0, count);
        expect(best.map((at) => values[at] ?? 0).sort((a, b) => b - a)).toEqual(Array.from(Float64Array.from(sorted)));
        expect(best.every((at) => at < list.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives nothing of nothing, and none where none is wanted', () => {
    expect(bestOf(new Float64Array(0), 0, 5)).toEqual([]);
    expect(bestOf(Float64Array.of(1, 3, 2), 3, 0)).toEqual([]);
  });
});

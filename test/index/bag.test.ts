/** Bags of terms: counts that a map would give, in the order that halving needs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagOf, countIn } from '../../src/index/bag.ts';

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };
/** Few ids that repeat, and ids from the whole range, negative ones too: pairs of terms have such. */
const id = fc.oneof(fc.integer({ min: -5, max: 20 }), fc.integer(int32));

describe('bagOf', () => {
  it('counts as a map does, known ids and others', () => {
    fc.assert(
      fc.property(fc.array(id), fc.array(id), (terms, others) => {
        const counted = new Map<number, number>();
        for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
        const bag = bagOf(terms);
        for (const term of [...terms, ...others]) expect(countIn(bag, term)).toBe(counted.get(term) ?? 0);
        expect(bag.length).toBe(terms.length);
        expect([...bag.ids]).toEqual([...counted.keys()].sort((a, b) => a - b));
      }),
    );
  });

  it('does not mind the order of the terms', () => {
    fc.assert(
      fc.property(fc.array(id), (terms) => {
        expect(bagOf(terms.toReversed())).toEqual(bagOf(terms));
      }),
    );
  });

  it('is empty for no terms', () => {
    expect(bagOf([])).toEqual({ ids: new Int32Array(), counts: new Uint16Array(), length: 0 });
  });

  it.each([65_535, 65_536, 65_537])('still knows a term that occurs %i times, as in one huge table', (times) => {
    expect(countIn(bagOf(Array<number>(times).fill(7)), 7)).toBeGreaterThanOrEqual(65_535);
  });
});

/** The parts of the formula: bounded, and growing where they should. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normFor, ranking, rarityOf, saturate } from '../../src/index/ranking.ts';

const count = fc.nat(1_000_000);

describe('the formula', () => {
  it('saturates: more is worth more, and never more than its bound', () => {
    const rounding = 2 * Number.EPSILON * (ranking.k1 + 1);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (one, more) => {
          expect(saturate(one)).toBeLessThanOrEqual(ranking.k1 + 1);
          expect(saturate(one + more)).toBeGreaterThanOrEqual(saturate(one) - rounding);
        },
      ),
      // So near to its bound a step is smaller than what a double can tell.
      { examples: [[354_875_704.1904877, 0.001]] },
    );
    expect(saturate(0)).toBe(0);
    expect(saturate(1)).toBeCloseTo(1, 12);
  });

  it('norms by length: 1 at the mean, more above, never 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), count, count, (b, length, average) => {
        expect(normFor(b, length, average)).toBeGreaterThan(0);
        expect(normFor(b, length, length)).toBeCloseTo(1, 9);
        expect(normFor(b, length + 1, average + 1)).toBeLessThanOrEqual(normFor(b, length + 2, average + 1));
      }),
    );
  });

  it('holds a rarer term for worth more, and every term for worth something', () => {
    fc.assert(
      fc.property(count, count, count, (holding, more, articles) => {
        expect(rarityOf(holding, articles)).toBeGreaterThan(0);
        expect(rarityOf(holding, articles)).toBeGreaterThanOrEqual(rarityOf(holding + more, articles));
      }),
    );
  });
});

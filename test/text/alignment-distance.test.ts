/** The distance between words: one for each slip of the finger, cut off where it no longer matters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentDistance, isWithin } from '../../src/text/alignment-distance.ts';

/** Few letters, so that words are often near one another. */
const word = fc.string({ unit: fc.constantFrom('п', 'и', 'ц', 'a'), maxLength: 8 });
const limit = fc.integer({ min: 0, max: 4 });
const FAR = 100;

const distanceOf = (from: string, to: string) => alignmentDistance(from, to, FAR);

describe('alignmentDistance', () => {
  it.each([
    ['nothing', 'пицца', 'пицца', 0],
    ['a wrong letter', 'пицца', 'пизца', 1],
    ['a letter left out', 'пицца', 'пица', 1],
    ['a letter too many', 'пицца', 'пиццца', 1],
    ['two neighbours swapped', 'пицца', 'пциица', 2],
    ['neighbours swapped at the start', 'order', 'roder', 1],
    ['neighbours swapped at the end', 'order', 'ordre', 1],
    ['everything', 'abc', '', 3],
    ['a swap with a letter put between', 'ca', 'abc', 3],
  ])('counts %s', (...[, from, to, distance]) => {
    expect(distanceOf(from, to)).toBe(distance);
  });

  it('is 0 for equal words and for no others', () => {
    fc.assert(
      fc.property(word, word, limit, (from, to, most) => {
        expect(alignmentDistance(from, from, most)).toBe(0);
        expect(alignmentDistance(from, to, most) === 0).toBe(from === to);
      }),
    );
  });

  it('is the same both ways within the limit', () => {
    fc.assert(
      fc.property(word, word, limit, (from, to, most) => {
        const there = alignmentDistance(from, to, most);
        const back = alignmentDistance(to, from, most);
        expect(Math.min(there, most + 1)).toBe(Math.min(back, most + 1));
      }),
    );
  });

  it('is exact within the limit and above it otherwise', () => {
    fc.assert(
      fc.property(word, word, limit, (from, to, most) => {
        const exact = distanceOf(from, to);
        const limited = alignmentDistance(from, to, most);
        if (exact <= most) expect(limited).toBe(exact);
        else expect(limited).toBeGreaterThan(most);
      }),
      { numRuns: 1000 },
    );
  });

  it('is 1 for two neighbours that changed places', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom('ab', 'xy', 'жщ'), (before, after, pair) => {
        const swapped = pair.slice(1) + pair.slice(0, 1);
        expect(distanceOf(before + pair + after, before + swapped + after)).toBe(1);
      }),
    );
  });

  it('is never less than the difference in length nor more than the longer word', () => {
    fc.assert(
      fc.property(word, word, (from, to) => {
        const distance = distanceOf(from, to);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(from.length - to.length));
        expect(distance).toBeLessThanOrEqual(Math.max(from.length, to.length));
      }),
    );
  });
});

describe('isWithin', () => {
  it('says what the distance says', () => {
    fc.assert(
      fc.property(word, word, limit, (from, to, most) => {
        expect(isWithin(from, to, most)).toBe(distanceOf(from, to) <= most);
      }),
      { numRuns: 1000 },
    );
  });
});

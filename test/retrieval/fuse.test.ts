/** Fusion: nothing is lost, both kinds of search count, and without meaning nothing changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieval/fuse.ts';

const word = (articleKey: number, score: number, strength = score) => ({
  articleKey,
  passageKey: articleKey * 10,
  score,
  strength,
});
const near = (articleKey: number, cosine: number) => ({ articleKey, passageKey: articleKey * 10 + 1, cosine });

describe('fuse', () => {
  it('leaves the words alone where meaning found nothing', () => {
    const words = [word(1, 7, 0.9), word(2, 3, 0.4)];
    expect(fuse(words, [])).toBe(words);
    expect(fuse([], [])).toEqual([]);
  });

  it('puts first what both found', () => {
    const fused = fuse([word(1, 0.6), word(2, 0.5)], [near(3, 0.9), near(2, 0.8), near(4, 0.1)]);
    expect(fused.map(({ articleKey }) => articleKey)).toEqual([2, 3, 1, 4]);
  });

  it('lets meaning lead where the words only met by chance, and words where they fit', () => {
    const meaning = [near(2, 0.9), near(3, 0.2)];
    expect(fuse([word(1, 3, 0.1)], meaning)[0]?.articleKey).toBe(2);
    expect(fuse([word(1, 9, 1), word(2, 1, 0.1)], [near(2, 0.5), near(1, 0.49), near(3, 0.1)])[0]?.articleKey).toBe(1);
  });

  it('gives the passage of the search that speaks louder for the article', () => {
    expect(
      fuse([word(1, 9, 0.9)], [near(2, 0.9), near(1, 0.2)]).find(({ articleKey }) => articleKey === 1)?.passageKey,
    ).toBe(10);
    expect(fuse([word(1, 9, 0.2)], [near(1, 0.9), near(2, 0.2)])[0]?.passageKey).toBe(11);
  });

  it('gives every article once, best first, however the lists are made', () => {
    const keys = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 });
    const scores = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(keys, keys, scores, scores, (said, meant, points, cosines) => {
        const falling = (values: number[]) => values.toSorted((a, b) => b - a);
        const words = said.map((key, at) => word(key, falling(points)[at] ?? 0));
        const meaning = meant.map((key, at) => near(key, falling(cosines)[at] ?? 0));
        const fused = fuse(words, meaning);
        expect(fused.map(({ articleKey }) => articleKey).sort()).toEqual([...new Set([...said, ...meant])].sort());
        fused.reduce((before, { score }) => {
          expect([score > 0, score <= before]).toEqual([true, true]);
          return score;
        }, Infinity);
      }),
    );
  });
});

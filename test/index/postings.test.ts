/** Postings grow as far as they are asked to and give back what was put in. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addPosting, createPostings, grown } from '../../src/index/postings.ts';

it('gives back every item with its count, in the order they came', () => {
  const posting = fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(65_535));
  fc.assert(
    fc.property(fc.array(posting, { size: '+2' }), (given) => {
      const postings = createPostings();
      for (const [item, count] of given) addPosting(postings, item, count);
      const { items, counts, size } = postings;
      expect([...items.subarray(0, size)].map((item, at) => [item, counts[at]])).toEqual(given);
      expect(items.length).toBe(counts.length);
      expect(items.length).toBeLessThanOrEqual(size * 2 + 2);
    }),
  );
});

it('grows an array with what stood in it', () => {
  expect(grown(Uint8Array.of(1, 2), new Uint8Array(4))).toEqual(Uint8Array.of(1, 2, 0, 0));
});

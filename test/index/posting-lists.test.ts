/** Every term gets back what was put in for it, however the lists of others grow beside its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostingLists, type PostingLists } from '../../src/index/posting-lists.ts';

/** Few terms, so that some lists outgrow their blocks again and again, and one that most is added to. */
const addition = fc.record({
  term: fc.oneof(fc.nat(5), fc.constant(3), fc.nat(500)),
  count: fc.nat(65_535),
  times: fc.nat(40),
});
const additions = fc.array(addition, { maxLength: 40 });

function filled(steps: readonly { term: number; count: number; times: number }[]) {
  const lists = createPostingLists();
  const expected = new Map<number, [number, number][]>();
  let item = 0;
  for (const { term, count, times } of steps) {
    for (let time = 0; time < times; time += 1) {
      lists.add(term, item, count);
      expected.set(term, [...(expected.get(term) ?? []), [item, count]]);
      item += 1;
    }
  }
  return { lists, expected, items: item };
}

function held(lists: PostingLists, term: number): [number, number][] {
  const list = lists.of(term);
  if (list === undefined) return [];
  const items = [...list.items.subarray(list.from, list.to)];
  return items.map((item, at) => [item, list.counts[list.from + at] ?? 0]);
}

describe('posting lists', () => {
  it('give back every item of a term with its count, in order', () => {
    fc.assert(
      fc.property(additions, (steps) => {
        const { lists, expected } = filled(steps);
        for (let term = 0; term <= 501; term += 1) {
          expect(held(lists, term)).toEqual(expected.get(term) ?? []);
          expect(lists.sizeOf(term)).toBe(expected.get(term)?.length ?? 0);
        }
      }),
    );
  });

  it('keep what stays after a move, and forget the rest', () => {
    fc.assert(
      fc.property(additions, fc.func(fc.boolean()), (steps, stays) => {
        const { lists, expected, items } = filled(steps);
        const places = new Int32Array(items).fill(-1);
        let kept = 0;
        for (let item = 0; item < items; item += 1) {
          if (!stays(item)) continue;
          places[item] = kept;
          kept += 1;
        }
        const moved = lists.moved(places);
        for (const [term, list] of expected) {
          const there = list.map(([item, count]) => [places[item] ?? -1, count]).filter(([place = -1]) => place >= 0);
          expect(held(moved, term)).toEqual(there);
        }
      }),
    );
  });

  it('know nothing of a term that nobody added', () => {
    const lists = createPostingLists();
    for (const term of [-1, 0, 7, 1_000_000]) {
      expect(lists.of(term)).toBeUndefined();
      expect(lists.sizeOf(term)).toBe(0);
    }
  });
});

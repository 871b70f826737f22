/** A place in a list is found from any start that is not beyond it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grown, positionOf } from '../../src/index/postings.ts';

it('finds the first item that is not below the one asked for', () => {
  const items = fc
    .uniqueArray(fc.nat(200), { maxLength: 60 })
    .map((list) => Int32Array.from(list.sort((a, b) => a - b)));
  fc.assert(
    fc.property(items, fc.nat(20), fc.nat(220), fc.nat(60), (list, before, item, start) => {
      const shared = Int32Array.from([...Array<number>(before).fill(300), ...list, 0, 0]);
      const postings = {
        items: shared,
        counts: new Uint16Array(shared.length),
        from: before,
        to: before + list.length,
      };
      const first = before + list.filter((one) => one < item).length;
      expect(positionOf(postings, item, Math.min(before + start, first))).toBe(first);
    }),
  );
});

it('grows an array with what stood in it', () => {
  expect(grown(Uint8Array.of(1, 2), new Uint8Array(4))).toEqual(Uint8Array.of(1, 2, 0, 0));
});

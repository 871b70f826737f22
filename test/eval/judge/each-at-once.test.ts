/** A few at once: how many, in which order, and what becomes of faults and of a reader who leaves. */
import { expect, it } from 'vitest';
import { eachAtOnce } from '../../../eval/judge/each-at-once.ts';

/** Works that end when they are told to. */
function makeWorks() {
  const started: number[] = [];
  const ends = new Map<number, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  const work = (item: number) =>
    new Promise<number>((resolve, reject) => {
      started.push(item);
      ends.set(item, {
        resolve: () => {
          resolve(item);
        },
        reject,
      });
    });
  return {
    started,
    work,
    end: (item: number) => ends.get(item)?.resolve(),
    fail: (item: number) => ends.get(item)?.reject(new Error('no')),
  };
}

it('begins no more than it may, and hands over in the order of coming ready', async () => {
  const { started, work, end } = makeWorks();
  const results = eachAtOnce([1, 2, 3, 4], 2, work);
  const first = results.next();
  await new Promise(setImmediate);
  end(2);
  expect(await first).toEqual({ done: false, value: 2 });
  expect(started).toEqual([1, 2]);
  const second = results.next();
  end(1);
  expect(await second).toEqual({ done: false, value: 1 });
  const third = results.next();
  await new Promise(setImmediate);
  expect(started).toEqual([1, 2, 3, 4]);
  end(4);
  expect(await third).toEqual({ done: false, value: 4 });
  end(3);
  expect(await results.next()).toEqual({ done: false, value: 3 });
  expect(await results.next()).toEqual({ done: true, value: undefined });
});

it('throws what a work rejects with, and leaves the rest unheard', async () => {
  const { started, work, fail } = makeWorks();
  const results = eachAtOnce([1, 2, 3], 2, work);
  const first = results.next();
  await new Promise(setImmediate);
  fail(1);
  await expect(first).rejects.toThrow('no');
  fail(2);
  expect(await results.next()).toEqual({ done: true, value: undefined });
  expect(started).toEqual([1, 2]);
});

it('begins nothing more when its reader has left, and closes where the items come from', async () => {
  const begun: number[] = [];
  let closed = false;
  function* items() {
    try {
      for (let item = 0; ; item += 1) yield item;
    } finally {
      closed = true;
    }
  }
  const work = (item: number) => {
    begun.push(item);
    return Promise.resolve(item);
  };
  for await (const item of eachAtOnce(items(), 3, work)) if (item === 1) break;
  expect(closed).toBe(true);
  expect(begun.length).toBeLessThanOrEqual(4);
});

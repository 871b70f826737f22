/** What survives a reload, and what does where the browser keeps nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeep, type TextStorage } from '../../../src/web/widget/keep.ts';
import { makeStorage } from './make-storage.ts';

const sample = { token: '', seen: 0 };

test('is read by the next page, under its own prefix alone', () => {
  const storage = makeStorage();
  createKeep(() => storage, 'a:').write('visitor', { token: 'vt', seen: 3 });
  expect(createKeep(() => storage, 'a:').read('visitor', sample)).toEqual({ token: 'vt', seen: 3 });
  expect(createKeep(() => storage, 'b:').read('visitor', sample)).toEqual(sample);
});

test('is forgotten when it is told to be', () => {
  const storage = makeStorage();
  const keep = createKeep(() => storage, '');
  keep.write('visitor', { token: 'vt', seen: 3 });
  keep.write('visitor', undefined);
  expect(keep.read('visitor', sample)).toBe(sample);
  expect(storage.getItem('visitor')).toBeNull();
});

test('lives as long as the page where even a look at the storage is forbidden', () => {
  const open = (): TextStorage => {
    throw new Error('forbidden');
  };
  const keep = createKeep(open, '');
  keep.write('seen', 7);
  expect([keep.read('seen', 0), createKeep(open, '').read('seen', 0)]).toEqual([7, 0]);
});

test('is of its kind, whatever the page around put there', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const storage = makeStorage();
      storage.setItem('visitor', text);
      const read = createKeep(() => storage, '').read('visitor', sample);
      expect([typeof read.token, typeof read.seen]).toEqual(['string', 'number']);
    }),
  );
});

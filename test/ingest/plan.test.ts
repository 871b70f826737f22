/** The plan compares a folder with the store and gives up nothing that it could not look at. */
import { expect, test } from 'vitest';
import { plan } from '../../ingest/plan.ts';
import type { StoredArticle } from '../../src/articles/list-stored.ts';

const stored = (id: string, sourcePath: string, contentHash = `hash of ${id}`): StoredArticle => ({
  id,
  lang: 'en',
  source: 'shop',
  sourcePath,
  contentHash,
});
const nothing = { changed: [], unchanged: [], moved: [], gone: [] };

test('each file is new, the same, changed or moved, and what has no file is gone', () => {
  const same = stored('same', 'same.md');
  const changed = stored('changed', 'changed.md');
  const moved = stored('moved', 'old.md');
  const gone = stored('gone', 'gone.md');
  const files = [
    { path: 'same.md', hash: 'hash of same' },
    { path: 'changed.md', hash: 'another' },
    { path: 'new.md', hash: 'hash of new' },
    { path: 'moved.md', hash: 'hash of moved' },
  ];
  expect(plan(files, [same, changed, moved, gone])).toEqual({
    changed: [{ path: 'changed.md', stored: changed }, { path: 'new.md' }],
    unchanged: [same],
    moved: [{ article: moved, path: 'moved.md' }],
    gone: [gone],
  });
});

test('of two copies of a file that went, one has moved and one is new', () => {
  const article = stored('pie', 'old.md', 'hash');
  const copies = [
    { path: 'a.md', hash: 'hash' },
    { path: 'b.md', hash: 'hash' },
  ];
  expect(plan(copies, [article])).toEqual({
    ...nothing,
    moved: [{ article, path: 'a.md' }],
    changed: [{ path: 'b.md' }],
  });
});

test('a file that can not be read keeps its article', () => {
  expect(plan([{ path: 'pie.md' }], [stored('pie', 'pie.md')])).toEqual(nothing);
});

test('a folder that can not be read keeps all the articles in it, and none beside it', () => {
  const beside = stored('sub-pie', 'sub-pie.md');
  expect(plan([{ path: 'sub' }], [stored('pie', 'sub/pie.md'), stored('cake', 'sub/deep/cake.md'), beside])).toEqual({
    ...nothing,
    gone: [beside],
  });
});

/** A disk that fills up in the middle of an ingest: a clear error, and what was written before stays whole. */
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cutArticle } from '../../ingest/cut-article.ts';
import { ingest } from '../../ingest/ingest.ts';
import { listStored } from '../../src/articles/list-stored.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices } from '../make-services.ts';

test('ends with its reason, though the articles cut ahead are given up', async () => {
  const { store, services } = await makeServices();
  const text = `# Pie\n\n${'Baked in nine minutes with cherries. '.repeat(400)}\n`;
  const names = Array.from(Array(100).keys(), (number) => `pie-${number + 100}.md`);
  const folder = await makeFolder(Object.fromEntries(names.map((name) => [name, text])));
  const [pages] = await store.db.values<[number]>(sql`pragma page_count`);
  await store.db.values(sql.raw(`pragma max_page_count = ${(pages?.[0] ?? 0) + 100}`));

  const failure = await ingest(services.writer, {
    folder,
    source: 'shop',
    // As a pool of threads does once it is told to close.
    cutter: (input) => {
      const first = names.indexOf(input.path) < 32;
      return first ? cutArticle(input) : Promise.reject(new Error('the pool is closing'));
    },
  }).catch((error: unknown) => error);

  expect(failure).toMatchObject({ code: 'disk_full' });
  expect(await listStored(store)).toEqual([]);
});

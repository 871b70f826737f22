/** The version of the knowledge base: every change of what can be found moves it on, for every handle. */
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { retire } from '../../src/articles/retire.ts';
import { createMemoryIndex } from '../../src/index/memory-index.ts';
import { createReadVersion } from '../../src/store/read-version.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { publishAll } from '../contracts/lexical-articles.ts';
import { makeFolder } from '../make-folder.ts';
import { now } from '../make-services.ts';

it('grows with each publication and retirement, whichever handle wrote it', async () => {
  const file = join(await makeFolder(), 'suffler.sqlite');
  const [store, other] = [createSqliteStore({ file }), createSqliteStore({ file })];
  onTestFinished(async () => {
    await Promise.all([store.close(), other.close()]);
  });
  await store.migrate();
  const writer = { store, lexical: createMemoryIndex(store, createAnalyzer()), tenant: 'main', now: () => now };
  const reads = [createReadVersion(store), createReadVersion(other)];
  const versions = () => Promise.all(reads.map((read) => read()));

  expect(await versions()).toEqual([0, 0]);
  await publishAll(writer, { id: 'a' }, { id: 'b' });
  expect(await versions()).toEqual([2, 2]);
  await publishAll(writer, { id: 'a', status: 'draft' });
  expect(await versions()).toEqual([3, 3]);
  await store.atomic(retire(writer, 'b', 'en'));
  expect(await versions()).toEqual([4, 4]);
});

it('is 0 where there is none', async () => {
  const store = createSqliteStore({ file: ':memory:' });
  onTestFinished(() => store.close());
  await store.migrate();
  await store.db.run(sql`delete from knowledge`);
  expect(await createReadVersion(store)()).toBe(0);
});

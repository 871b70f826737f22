/** The embedded vector index keeps the contract of its port, and what only a store beneath it can promise. */
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEmbeddedVectors } from '../../src/index/embedded-vectors.ts';
import { articles, outbox, vectors } from '../../src/store/schema.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { articleAt, customer, nearest, space, toward, vectorContract, type VectorSetup } from '../contracts/vector.ts';
import { makeFolder } from '../make-folder.ts';

interface Setup extends VectorSetup {
  readonly store: Store;
}

vectorContract('The embedded index', makeEmbedded);

describe('The embedded index', () => {
  it('keeps equal texts once, and forgets at a rebuild what nothing needs', async () => {
    const { index, store } = await makeEmbedded();
    await index.put(space, [articleAt(1, [0, 10]), articleAt(2, [10])]);
    expect(await count(store, vectors)).toBe(2);
    const rebuild = await index.rebuild(space);
    await rebuild.put([articleAt(2, [10])]);
    await rebuild.commit();
    expect(await count(store, vectors)).toBe(1);
    expect(await nearest(index)).toEqual([2]);
  });

  it('notes at the end of a rebuild what changed while it was made', async () => {
    const { index, store } = await makeEmbedded();
    await store.db.delete(outbox);
    await store.db
      .update(articles)
      .set({ status: 'retired' })
      .where(sql`key > 4`);
    const rebuild = await index.rebuild(space);
    await rebuild.put([1, 2, 3, 4].map((key) => articleAt(key, [key])));
    await store.db
      .update(articles)
      .set({ revision: 2 })
      .where(sql`key = 2`);
    await store.db
      .update(articles)
      .set({ status: 'retired' })
      .where(sql`key = 3`);
    await store.db
      .update(articles)
      .set({ status: 'published' })
      .where(sql`key = 5`);
    await rebuild.commit();
    const noted = await store.db.select().from(outbox).orderBy(outbox.articleKey);
    expect(noted.map(({ articleKey }) => articleKey)).toEqual([2, 3, 5]);
  });

  it('finds the nearest of thousands exactly, over many blocks and pages', async () => {
    const { index, another } = await makeEmbedded();
    // Twelve thousand passages at angles of their own, in an order that is not theirs.
    const angles = Array.from(Array(12_000).keys(), (at) => ((at * 7919) % 12_000) / 34);
    await index.put(
      space,
      Array.from(Array(8).keys(), (at) => articleAt(at + 1, angles.slice(at * 1_500, (at + 1) * 1_500))),
    );
    for (const handle of [index, await another()]) {
      for (const angle of [0.5, 77.1, 180, 300.2]) {
        const [hit] = await handle.search(space, toward(angle), customer, 1);
        expect(hit?.cosine).toBeGreaterThan(Math.cos(Math.PI / 180));
        const at = ((hit?.articleKey ?? 0) - 1) * 1_500 + (hit?.position ?? 0);
        expect(Math.abs((angles[at] ?? 0) - angle)).toBeLessThan(1);
      }
    }
  });
});

async function makeEmbedded(): Promise<Setup> {
  const file = join(await makeFolder(), 'suffler.sqlite');
  const opened = async () => {
    const store = createSqliteStore({ file });
    onTestFinished(() => store.close());
    await store.migrate();
    return store;
  };
  const store = await opened();
  const articleKeys = Array.from(Array(8).keys(), (at) => at + 1);
  await store.db.run(sql`
    insert into articles (key, id, lang, revision, title, status, audience, channels, front_matter, body, source,
      source_path, content_hash, updated_at)
    select value, 'a' || value, 'en', 1, '', 'published', 'customer', '[]', '{}', '', '', '', '', ''
    from json_each(${JSON.stringify(articleKeys)})`);
  return {
    store,
    index: createEmbeddedVectors(store),
    another: async () => createEmbeddedVectors(await opened()),
    articleKeys,
  };
}

async function count(store: Store, table: typeof vectors): Promise<number> {
  return (await store.db.select({ key: table.key }).from(table)).length;
}

/** A database from before there were tenants: all that it holds is the main one's, its vectors too. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { articles, points } from '../../src/store/schema.ts';
import { makeOlderStore } from './make-older-store.ts';

it('everything that was stored before is the main tenant’s, and another may have the same names', async () => {
  const { older, migrated } = await makeOlderStore('_tenants');
  const insertArticle = (columns = '', values = '') =>
    sql.raw(`
      insert into articles (id, lang, revision, title, status, audience, channels, front_matter, body, source,
        source_path, content_hash, updated_at${columns})
      values ('a', 'en', 1, '', 'published', 'customer', '[]', '{}', '', '', '', '', ''${values})`);
  await older.db.run(insertArticle());
  await older.db.run(sql`
    insert into points (generation, article_key, version, revision, change, guard, passages)
    values (1, 1, 1, 1, 1, '{"status":"published","lang":"en"}', '[]')`);

  const store = await migrated();
  expect(await store.db.select({ tenant: articles.tenant }).from(articles)).toEqual([{ tenant: 'main' }]);
  const [point] = await store.db.select({ guard: points.guard }).from(points);
  expect(point?.guard).toEqual({ status: 'published', lang: 'en', tenant: 'main' });
  await store.db.run(insertArticle(', tenant', ", 'other'"));
  await expect(store.db.run(insertArticle())).rejects.toThrow();
});

/** A database from before there were vectors: all that it holds waits for them, and is found by its words meanwhile. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeOlderStore } from './make-older-store.ts';

it('every article that was published before is noted once', async () => {
  const { older, migrated } = await makeOlderStore('_vectors');
  await older.db.run(sql`
    insert into articles (key, id, lang, revision, title, status, audience, channels, front_matter, body, source,
      source_path, content_hash, updated_at)
    select value, 'a' || value, 'en', 1, '', 'published', 'customer', '[]', '{}', '', '', '', '', '' from json_each('[3, 7]')`);

  const store = await migrated();
  for (const time of ['first', 'second']) {
    await store.migrate();
    const noted = await store.db.values(sql`select article_key from outbox order by key`);
    expect({ time, noted }).toEqual({ time, noted: [[3], [7]] });
  }
});

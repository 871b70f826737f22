/** A database from before there were vectors: all that it holds waits for them, and is found by its words meanwhile. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import { makeFolder } from '../make-folder.ts';
import { root } from '../run-cli.ts';

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

it('every article that was published before is noted once', async () => {
  const folder = await makeFolder();
  const older = join(folder, 'migrations');
  await cp(join(root, 'src/store/migrations'), older, { recursive: true });
  const journal = join(older, 'meta/_journal.json');
  const { entries, ...rest } = journalSchema.parse(JSON.parse(await readFile(journal, 'utf8')));
  const before = entries.findIndex(({ tag }) => tag.endsWith('_vectors'));
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, before) }));

  const file = join(folder, 'suffler.sqlite');
  const old = createSqliteStore({ file, migrationsFolder: older });
  await old.migrate();
  await old.db.run(sql`
    insert into articles (key, id, lang, revision, title, status, audience, channels, front_matter, body, source,
      source_path, content_hash, updated_at)
    select value, 'a' || value, 'en', 1, '', 'published', 'customer', '[]', '{}', '', '', '', '', '' from json_each('[3, 7]')`);
  await old.close();

  const store = createSqliteStore({ file });
  onTestFinished(() => store.close());
  for (const time of ['first', 'second']) {
    await store.migrate();
    const noted = await store.db.values(sql`select article_key from outbox order by key`);
    expect({ time, noted }).toEqual({ time, noted: [[3], [7]] });
  }
});

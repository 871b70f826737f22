/** A database as an earlier version left it, and the same brought to this version. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { makeFolder } from '../make-folder.ts';
import { root } from '../run-cli.ts';

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

export interface OlderStore {
  /** Migrated up to, and not including, the migration whose name ends so. */
  readonly older: Store;
  /** Closes it, and opens the same file with every migration done. */
  readonly migrated: () => Promise<Store>;
}

export async function makeOlderStore(nameEnd: string): Promise<OlderStore> {
  const folder = await makeFolder();
  const migrationsFolder = join(folder, 'migrations');
  await cp(join(root, 'src/store/migrations'), migrationsFolder, { recursive: true });
  const journal = join(migrationsFolder, 'meta/_journal.json');
  const { entries, ...rest } = journalSchema.parse(JSON.parse(await readFile(journal, 'utf8')));
  const before = entries.findIndex(({ tag }) => tag.endsWith(nameEnd));
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, before) }));

  const file = join(folder, 'suffler.sqlite');
  const older = createSqliteStore({ file, migrationsFolder });
  await older.migrate();
  return {
    older,
    async migrated() {
      await older.close();
      const store = createSqliteStore({ file });
      onTestFinished(() => store.close());
      await store.migrate();
      return store;
    },
  };
}

/** The SQLite adapter: the store's contract, and what only a file on a disk can do to it. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sufflerErrorIn } from '../../src/errors.ts';
import { knowledge } from '../../src/store/schema.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store.ts';
import { makeFolder } from '../make-folder.ts';

storeContract('SQLite', async () => {
  const file = join(await makeFolder(), 'suffler.sqlite');
  return { open: () => createSqliteStore({ file }) };
});

describe('the SQLite store', () => {
  it('writes ahead, syncs in full and checks references on every open', async () => {
    const file = join(await makeFolder(), 'suffler.sqlite');
    for (const time of ['first', 'second']) {
      const store = createSqliteStore({ file });
      const pragmas = await Promise.all(['journal_mode', 'synchronous', 'foreign_keys'].map((of) => pragma(store, of)));
      expect({ time, pragmas }).toEqual({ time, pragmas: ['wal', 2, 1] });
      await store.close();
    }
  });

  it('has everything in the file itself once it is closed, though another one still holds it open', async () => {
    const file = join(await makeFolder(), 'suffler.sqlite');
    const one = await opened(file, 'closed by the test');
    await opened(file);
    expect((await stat(`${file}-wal`)).size).toBeGreaterThan(0);
    await one.close();
    expect((await stat(`${file}-wal`)).size).toBe(0);
  });

  it('lives in memory when it is told to', async () => {
    const store = await opened(':memory:');
    expect(await store.db.select().from(knowledge)).toEqual([{ key: 1, version: 0 }]);
  });

  it.each([
    ['text', 'Hello'],
    ['a long text', 'This is a letter, not a database.\n'.repeat(500)],
    ['bytes', Uint8Array.from(Array(10_000).keys(), (index) => (index * 7) % 251)],
  ])('refuses a file of %s and leaves it as it was', async (...[, content]) => {
    const folder = await makeFolder({ 'letter.txt': content });
    const file = join(folder, 'letter.txt');
    const before = await readFile(file);
    expect(await codeOf(() => opened(file))).toBe('database_unusable');
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it('refuses a database whose pages are damaged', async () => {
    const file = join(await makeFolder(), 'suffler.sqlite');
    const store = await opened(file, 'closed by the test');
    await store.close();
    const sound = await readFile(file);
    const folder = await makeFolder({ 'damaged.sqlite': sound.map((byte, at) => (at < 100 ? byte : 0xa5)) });
    expect(await codeOf(() => opened(join(folder, 'damaged.sqlite')))).toBe('database_unusable');
  });

  it('refuses a folder that does not exist, and does not make it', async () => {
    const folder = await makeFolder();
    expect(await codeOf(() => opened(join(folder, 'missing', 'suffler.sqlite')))).toBe('database_unusable');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a folder in place of the file', async () => {
    expect(await codeOf(async () => opened(await makeFolder()))).toBe('database_unusable');
  });

  it('names the file and a way out in its refusal', async () => {
    const file = join(await makeFolder({ 'letter.txt': 'Hello, this is no database.' }), 'letter.txt');
    await expect(opened(file)).rejects.toThrow(/letter\.txt: .*SUFFLER_DB/);
  });

  it('says that the disk is full, and loses nothing that it had', async () => {
    const file = join(await makeFolder(), 'suffler.sqlite');
    const store = await opened(file, 'closed by the test');
    const put = (key: number, version: unknown) =>
      store.db.run(sql`insert into knowledge (key, version) values (${key}, ${version})`);
    await store.atomic([put(2, 7)]);
    const pages = await pragma(store, 'page_count');
    await store.db.run(sql.raw(`pragma max_page_count = ${String(pages)}`));

    const large = 'x'.repeat(1_000_000);
    await expect(store.atomic([put(3, 1), put(4, large), put(5, 1)])).rejects.toMatchObject({ code: 'disk_full' });
    expect(await codeOf(async () => put(6, large))).toBe('disk_full');
    expect(await keys(store)).toEqual([1, 2]);

    await store.db.run(sql.raw('pragma max_page_count = 1000000'));
    await store.atomic([put(3, large)]);
    await store.close();
    expect(await keys(await opened(file))).toEqual([1, 2, 3]);
    expect((await stat(file)).size).toBeGreaterThan(large.length);
  });

  it('does not blame the file for a mistake in a query', async () => {
    const store = await opened(':memory:');
    expect(await codeOf(async () => store.db.run(sql`select ${{ no: 'value' }}`))).toBe('no code');
    expect(await codeOf(async () => store.db.run(sql`select nothing`))).toBe('no code');
  });
});

async function opened(file: string, closing?: 'closed by the test'): Promise<Store> {
  const store = createSqliteStore({ file });
  if (closing === undefined) onTestFinished(() => store.close());
  await store.migrate();
  return store;
}

async function pragma(store: Store, name: string): Promise<unknown> {
  const [row] = await store.db.values<[unknown]>(sql.raw(`pragma ${name}`));
  return row?.[0];
}

async function keys(store: Store): Promise<number[]> {
  const rows = await store.db.select({ key: knowledge.key }).from(knowledge).orderBy(knowledge.key);
  return rows.map(({ key }) => key);
}

/** The code that the step fails with. */
async function codeOf(step: () => Promise<unknown>): Promise<string> {
  try {
    await step();
    return 'no failure';
  } catch (error) {
    return sufflerErrorIn(error)?.code ?? 'no code';
  }
}

/** The `suffler` command as people run it: what it prints, where, and the code that it ends with. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { makeFolder, writeFiles } from './make-folder.ts';
import { suffler, type Finished } from './run-cli.ts';
import { listStored } from '../src/articles/list-stored.ts';
import { replySchema } from '../src/domain/reply.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';

const article = (id: string, ...lines: readonly string[]) =>
  ['---', `id: ${id}`, ...lines, '---', '', `# About ${id}`, '', `The ${id} costs 5 euros.`, ''].join('\n');

const reportSchema = z.object({
  files: z.number(),
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  retired: z.number(),
  failed: z.number(),
  passages: z.number(),
  problems: z.array(z.unknown()),
  dryRun: z.boolean(),
  rules: z.object({ stored: z.number(), unchanged: z.number(), retired: z.number() }),
});

// Indexing the demo knowledge base takes longer than a test may, so it happens once, while the file is loaded.
const folder = await mkdtemp(join(tmpdir(), 'suffler-'));
const demo = { SUFFLER_DB: join(folder, 'demo.sqlite') };
const ingested = await suffler(['ingest', 'kb'], demo);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function emptyDatabase(): Promise<{ SUFFLER_DB: string }> {
  return { SUFFLER_DB: join(await makeFolder(), 'suffler.sqlite') };
}

const reportOf = ({ stdout }: Finished) => reportSchema.parse(JSON.parse(stdout));

describe('suffler', () => {
  it.each([[''], ['serve'], ['ingest'], ['kb'], ['kb check'], ['ask']])('%s --help explains itself', async (name) => {
    const words = name.split(' ').filter((word) => word !== '');
    const { code, stdout, stderr } = await suffler([...words, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: ${['suffler', ...words].join(' ')}`);
  });

  it('tells its version', async () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile('package.json', 'utf8')));
    expect(await suffler(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    ['an unknown option', ['ingest', 'kb', '--nope'], '--nope'],
    ['an unknown command', ['bogus'], 'bogus'],
    ['a missing argument', ['ingest'], 'dir'],
    ['a choice that is none', ['ask', '--audience', 'robot', 'hello'], 'robot'],
  ])('could not run with %s, and says how it is used', async (...[, args, named]) => {
    const { code, stdout, stderr } = await suffler(args, await emptyDatabase());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr).toContain('Usage:');
  });

  it('lists every wrong setting at once', async () => {
    const { code, stdout, stderr } = await suffler(['serve'], { PORT: 'many', SUFFLER_MIN_CONFIDENCE: '7' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/PORT: must be a whole number/);
    expect(stderr).toMatch(/SUFFLER_MIN_CONFIDENCE: must be a number from 0 to 1/);
    expect(stderr).not.toContain('    at ');
  });

  it('could not run on a file that is no database, and leaves it alone', async () => {
    const file = join(await makeFolder({ 'letter.txt': 'Hello' }), 'letter.txt');
    const commands = [['ask', 'hello'], ['ingest', 'kb'], ['serve']];
    const runs = await Promise.all(commands.map((args) => suffler(args, { SUFFLER_DB: file, PORT: '0' })));
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2]);
    for (const { stderr } of runs) expect(stderr).toMatch(/^suffler: .*letter\.txt: .*SUFFLER_DB.*\n$/);
    expect(await readFile(file, 'utf8')).toBe('Hello');
  });
});

describe('suffler ingest', () => {
  it('indexes the demo knowledge base and counts it', () => {
    const { code, stdout, stderr } = ingested;
    expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^rules: \d+ stored\n(\d+) files: \1 added; \d+ passages in [\d.]+ s\n$/);
    expect(stderr).toMatch(/^(?:indexing \d+\/\d+ articles\n)+$/);
  });

  it('finds all unchanged the second time, and says so as JSON', async () => {
    const again = await suffler(['ingest', 'kb', '--json'], demo);
    const report = reportOf(again);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(report.files).toBeGreaterThan(100);
    const { files } = report;
    const rules = { stored: 0, unchanged: 4, retired: 0 };
    const none = { added: 0, updated: 0, retired: 0, failed: 0, passages: 0, problems: [], dryRun: false, rules };
    expect(report).toEqual({ ...none, files, unchanged: files });
  });

  it('indexes the others when one article is bad, and names its file and line', async () => {
    const kb = await makeFolder({ 'en/tea.md': article('tea'), 'en/bad.md': article('bad', 'status: publishd') });
    const database = await emptyDatabase();
    const { code, stdout, stderr } = await suffler(['ingest', kb], database);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^2 files: 1 added, 1 failed; /);
    expect(stderr).toMatch(/^en\/bad\.md:3: status: /m);
    const again = await suffler(['ingest', kb, '--json'], database);
    expect(again.code).toBe(1);
    expect(reportOf(again)).toMatchObject({ added: 0, unchanged: 1, failed: 1, retired: 0 });
  });

  it('adds, changes and retires what the folder did', async () => {
    const kb = await makeFolder({ 'en/tea.md': article('tea'), 'en/jam.md': article('jam') });
    const database = await emptyDatabase();
    const dry = reportOf(await suffler(['ingest', kb, '--json', '--dry-run'], database));
    expect(dry).toMatchObject({ added: 2, dryRun: true });
    expect(reportOf(await suffler(['ingest', kb, '--json'], database))).toMatchObject({ added: 2, dryRun: false });
    await rm(join(kb, 'en/jam.md'));
    await writeFiles(kb, { 'en/tea.md': article('tea', 'title: Tea'), 'en/pie.md': article('pie') });
    const report = reportOf(await suffler(['ingest', kb, '--json'], database));
    expect(report).toMatchObject({ files: 2, added: 1, updated: 1, retired: 1, unchanged: 0 });
  });

  it.each([
    ['a folder without articles', {}, ''],
    ['no folder at all', {}, 'missing'],
    ['a file', { 'tea.md': article('tea') }, 'tea.md'],
  ])('could not run on %s', async (...[, files, path]) => {
    const { code, stdout, stderr } = await suffler(
      ['ingest', join(await makeFolder(files), path)],
      await emptyDatabase(),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^suffler: .+\n$/);
  });

  it('works within one tenant of the database, as the other commands do', async () => {
    const database = await emptyDatabase();
    const smithy = { ...database, SUFFLER_TENANT: 'smithy' };
    const folder = await makeFolder({
      'jam/en/jam.md': article('jam'),
      'anvil/en/anvil.md': article('anvil'),
      'pairs.jsonl': '{"text": "jam?", "article": "jam"}',
    });
    await suffler(['ingest', join(folder, 'jam'), '--source', 'kb'], database);
    const report = reportOf(await suffler(['ingest', join(folder, 'anvil'), '--source', 'kb', '--json'], smithy));
    expect(report).toMatchObject({ added: 1, retired: 0 });
    const [learned, asked] = await Promise.all([
      suffler(['learn', join(folder, 'pairs.jsonl')], smithy),
      suffler(['ask', 'How much does the jam cost?', '--json'], smithy),
    ]);
    expect(learned).toMatchObject({ code: 1, stdout: '1 lines: 0 learned, 1 faulty\n' });
    expect(asked.stdout).not.toContain('jam');
  });

  it('lets two of them write one database at the same time', async () => {
    const database = await emptyDatabase();
    const store = createSqliteStore({ file: database.SUFFLER_DB });
    onTestFinished(() => store.close());
    await store.migrate();
    const folders = await Promise.all(['jam', 'pie'].map((id) => makeFolder({ [`en/${id}.md`]: article(id) })));
    const runs = await Promise.all(folders.map((kb) => suffler(['ingest', kb], database)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const stored = await listStored({ store, tenant: 'main' });
    expect(stored.map(({ id }) => id).sort()).toEqual(['jam', 'pie']);
  });
});

describe('suffler ask', () => {
  it.each([
    ['ru', 'сколько хранится заказ на самовывоз', /ru\/order-pickup@1.*“.*60 минут.*”/],
    ['en', 'How long is the food held for me?', /en\/order-pickup@1.*“.*60 minutes.*”/],
  ])('answers in %s with the quote that proves it', async (...[, question, proof]) => {
    const { code, stdout, stderr } = await suffler(['ask', question], demo);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(proof);
  });

  it('prints the reply of the API as JSON, with words that stand in the article', async () => {
    const { code, stdout } = await suffler(
      ['ask', '--json', 'how', 'soon', 'can', 'I', 'collect', 'my', 'pizza'],
      demo,
    );
    const reply = replySchema.parse(JSON.parse(stdout));
    expect({ code, outcome: reply.outcome }).toEqual({ code: 0, outcome: 'answered' });
    const text = (await readFile('kb/en/order-pickup.md', 'utf8'))
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[*_`]/g, '');
    for (const { quote } of reply.suggestions.flatMap(({ citations }) => citations)) expect(text).toContain(quote);
  });

  it('ends with 1 when it is silent, and says why', async () => {
    const { code, stdout } = await suffler(['ask', 'квантовая хромодинамика и адронный коллайдер'], demo);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^silent \(no_match\)/);
  });

  it('could not run for a locale that nothing is published in', async () => {
    const { code, stderr } = await suffler(['ask', '--locale', 'de', 'hello'], demo);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^suffler: .*locale.*en, ru.*\n$/);
  });
});

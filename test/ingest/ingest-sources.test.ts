/** Knowledge bases beside one another, dry runs, and many files: what an ingest must leave alone. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IngestProgress } from '../../ingest/ingest.ts';
import { makeFolder, writeFiles } from '../make-folder.ts';
import { cherry, makeShop, walnut } from './make-shop.ts';

const cherryFound = ['cherry@1: Baked in nine minutes.'];
const walnutFound = ['walnut@1: Served with cream.'];

describe('two knowledge bases', () => {
  test('do not retire one another', async () => {
    const { run, found } = await makeShop({ 'cherry.md': cherry });
    const cafe = { source: 'cafe', folder: await makeFolder({ 'walnut.md': walnut }) };
    expect(await run()).toEqual({ added: 1 });
    expect(await run(cafe)).toEqual({ added: 1 });
    expect(await run()).toEqual({ unchanged: 1 });
    expect([await found('cherry pie'), await found('walnut strudel')]).toEqual([cherryFound, walnutFound]);
    await rm(join(cafe.folder, 'walnut.md'));
    expect(await run({ ...cafe, allowEmpty: true })).toEqual({ retired: 1 });
    expect([await found('cherry pie'), await found('walnut strudel')]).toEqual([cherryFound, []]);
  });

  test('may not take an id from one another', async () => {
    const { run, found } = await makeShop({ 'cherry.md': cherry });
    const folder = await makeFolder({ 'cherry.md': '# Cherry pie\n\nNot from here.\n', 'walnut.md': walnut });
    await run();
    const clash =
      'id "cherry" (en) belongs to the knowledge base "shop", this one is "cafe"; give it another id, or ingest with --source if the folder only moved';
    expect(await run({ source: 'cafe', folder })).toEqual({ added: 1, failed: 1, problems: [`cherry.md:1: ${clash}`] });
    expect([await found('cherry pie'), await found('walnut strudel')]).toEqual([cherryFound, walnutFound]);
  });

  test('may have one id in two languages, and an id that the other gave up', async () => {
    const { run, found } = await makeShop({ 'cherry.md': cherry, 'walnut.md': walnut });
    await run();
    const folder = await makeFolder({ 'cherry.ru.md': '# Вишнёвый пирог\n\nПечём девять минут.\n' });
    expect(await run({ source: 'cafe', folder })).toEqual({ added: 1 });
    const without = await makeFolder({ 'walnut.md': walnut });
    expect(await run({ folder: without })).toEqual({ retired: 1, unchanged: 1 });
    await writeFiles(folder, { 'cherry.md': '# Cherry pie\n\nNow from the cafe.\n' });
    expect(await run({ source: 'cafe', folder })).toEqual({ added: 1, unchanged: 1 });
    expect(await found('cherry pie')).toEqual(['cherry@2: Now from the cafe.']);
    expect(await found('вишнёвый пирог')).toEqual(['cherry@1: Печём девять минут.']);
  });

  test('are one where the folder moved and the name stayed', async () => {
    const { run, folder } = await makeShop({ 'cherry.md': cherry });
    await run();
    const moved = `${folder}-moved`;
    await rename(folder, moved);
    expect(await run({ folder: moved })).toEqual({ unchanged: 1 });
    await rename(moved, folder);
  });
});

describe('a dry run', () => {
  test('tells what would be done and writes nothing', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry, 'bad.md': '---\nid: [\n---\n' });
    const problems = [expect.stringMatching(/^bad\.md:2: broken YAML/)];
    expect(await run({ dryRun: true })).toEqual({ added: 1, failed: 1, problems });
    expect(await found('cherry pie')).toEqual([]);
    expect(await run()).toEqual({ added: 1, failed: 1, problems });

    await rm(join(folder, 'bad.md'));
    await rename(join(folder, 'cherry.md'), join(folder, 'summer.md'));
    await writeFiles(folder, { 'walnut.md': walnut });
    for (const attempt of ['first', 'second']) {
      expect({ attempt, report: await run({ dryRun: true }) }).toEqual({ attempt, report: { added: 1, moved: 1 } });
    }
    expect([await found('cherry pie'), await found('walnut strudel')]).toEqual([cherryFound, []]);

    await rm(join(folder, 'summer.md'));
    expect(await run({ dryRun: true })).toEqual({ added: 1, retired: 1 });
    expect(await found('cherry pie')).toEqual(cherryFound);
    expect(await run()).toEqual({ added: 1, retired: 1 });
    expect([await found('cherry pie'), await found('walnut strudel')]).toEqual([[], walnutFound]);
  });
});

describe('more files than one transaction takes', () => {
  const names = Array.from(Array(100).keys(), (number) => `a${String(number).padStart(3, '0')}`);
  const files = Object.fromEntries(names.map((name) => [`${name}.md`, `# Pie ${name}\n\nText of ${name}.\n`]));

  test('are all indexed, those behind a broken one too', async () => {
    const { run, found } = await makeShop({ ...files, 'a050.md': '---\nid: [\n---\n', 'z.md': '---\nid: a000\n---\n' });
    const problems = [expect.stringMatching(/^a050\.md:2: /), expect.stringMatching(/^z\.md:1: .*taken by a000\.md/)];
    expect(await run()).toEqual({ added: 99, failed: 2, problems });
    expect(await found('a099')).toEqual(['a099@1: Text of a099.']);
    expect(await run()).toEqual({ unchanged: 99, failed: 2, problems });
  });

  test('are counted as they go, up to all of them', async () => {
    const { run } = await makeShop(files);
    const seen: IngestProgress[] = [];
    const onProgress = (progress: IngestProgress) => seen.push(progress);
    await run({ onProgress });
    expect(seen.map(({ total }) => total)).toEqual(seen.map(() => 100));
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ done: 100, total: 100 });
  });
});

test('two articles that swap their ids both become new versions', async () => {
  const { run, folder, found } = await makeShop({
    'a.md': `---\nid: cherry\n---\n${cherry}`,
    'b.md': `---\nid: walnut\n---\n${walnut}`,
  });
  await run();
  await writeFiles(folder, { 'a.md': `---\nid: walnut\n---\n${cherry}`, 'b.md': `---\nid: cherry\n---\n${walnut}` });
  expect(await run()).toEqual({ updated: 2 });
  expect(await found('cherry pie')).toEqual(['walnut@2: Baked in nine minutes.']);
});

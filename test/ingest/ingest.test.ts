/** An ingest brings the store to the state of the folder, and does no more than that. */
import { rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/ingest.ts';
import { writeFiles } from '../make-folder.ts';
import { cherry, makeShop, walnut } from './make-shop.ts';

describe('the same folder again', () => {
  test('costs nothing', async () => {
    const { run, folder, services, found } = await makeShop({ 'cherry.md': cherry, 'walnut.md': walnut });
    expect(await run()).toEqual({ added: 2 });
    const { durationMs, ...report } = await ingest(services.writer, { folder, source: 'shop' });
    expect(durationMs).toBeGreaterThanOrEqual(0);
    expect(report).toEqual({
      files: 2,
      added: 0,
      updated: 0,
      moved: 0,
      unchanged: 2,
      retired: 0,
      failed: 0,
      passages: 0,
      rules: { stored: 0, unchanged: 0, retired: 0 },
      problems: [],
      dryRun: false,
    });
    expect(await found('cherry pie')).toEqual(['cherry@1: Baked in nine minutes.']);
  });

  test('cuts no file that is unchanged', async () => {
    const { run } = await makeShop({ 'cherry.md': cherry });
    await run();
    const cut: string[] = [];
    await run({ cutter: ({ path }) => Promise.resolve({ problems: [], path: cut.push(path) }) });
    expect(cut).toEqual([]);
  });

  test('for other readers is another version', async () => {
    const { run, found } = await makeShop({ 'cherry.md': cherry });
    await run();
    expect(await run({ audience: 'agent' })).toEqual({ updated: 1 });
    expect(await found('cherry pie')).toEqual([]);
  });

  test('saved with other line ends is unchanged', async () => {
    const { run, folder } = await makeShop({ 'cherry.md': cherry });
    await run();
    await writeFiles(folder, { 'cherry.md': `\ufeff${cherry.replaceAll('\n', '\r\n')}` });
    expect(await run()).toEqual({ unchanged: 1 });
  });
});

describe('a changed file', () => {
  test('gives revision 2, and the others stay at 1', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry, 'walnut.md': walnut });
    await run();
    await writeFiles(folder, { 'cherry.md': cherry.replace('nine', 'twelve') });
    expect(await run()).toEqual({ updated: 1, unchanged: 1 });
    expect(await found('cherry pie')).toEqual(['cherry@2: Baked in twelve minutes.']);
    expect(await found('walnut strudel')).toEqual(['walnut@1: Served with cream.']);
  });

  test('that is broken leaves the old version answering until it is mended', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry, 'walnut.md': walnut });
    await run();
    await writeFiles(folder, { 'cherry.md': `---\naudiance: agent\n---\n${cherry}` });
    const problems = ['cherry.md:2: unknown key "audiance"; did you mean "audience"?'];
    expect(await run()).toEqual({ unchanged: 1, failed: 1, problems });
    expect(await found('cherry pie')).toEqual(['cherry@1: Baked in nine minutes.']);
    expect(await run()).toEqual({ unchanged: 1, failed: 1, problems });
    await writeFiles(folder, { 'cherry.md': cherry.replace('nine', 'twelve') });
    expect(await run()).toEqual({ updated: 1, unchanged: 1 });
    expect(await found('cherry pie')).toEqual(['cherry@2: Baked in twelve minutes.']);
  });

  test('that can no longer be read leaves the old version too', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry });
    await run();
    await writeFiles(folder, { 'cherry.md': Uint8Array.of(0xff, 0xfe) });
    expect(await run()).toEqual({ failed: 1, problems: ['cherry.md:1: the file is not UTF-8; save it as UTF-8'] });
    expect(await found('cherry pie')).toEqual(['cherry@1: Baked in nine minutes.']);
  });

  test('that names another id is another article, and the old one is retired', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry });
    await run();
    await writeFiles(folder, { 'cherry.md': `---\nid: new-pie\n---\n${cherry}` });
    expect(await run()).toEqual({ added: 1, retired: 1 });
    expect(await found('cherry pie')).toEqual(['new-pie@1: Baked in nine minutes.']);
  });

  test('that became a draft is no longer found', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry });
    await run();
    await writeFiles(folder, { 'cherry.md': `---\nstatus: draft\n---\n${cherry}` });
    expect(await run()).toEqual({ updated: 1 });
    expect(await found('cherry pie')).toEqual([]);
  });
});

describe('a removed file', () => {
  test('is retired and no longer found, and comes back with its next revision', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry, 'walnut.md': walnut });
    await run();
    await rm(join(folder, 'cherry.md'));
    expect(await run()).toEqual({ unchanged: 1, retired: 1 });
    expect(await found('cherry pie')).toEqual([]);
    expect(await run()).toEqual({ unchanged: 1 });
    await writeFiles(folder, { 'cherry.md': cherry });
    expect(await run()).toEqual({ added: 1, unchanged: 1 });
    expect(await found('cherry pie')).toEqual(['cherry@2: Baked in nine minutes.']);
  });

  test('of a folder that is now empty retires nothing unless that is said', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry });
    await run();
    await rm(join(folder, 'cherry.md'));
    await expect(run()).rejects.toMatchObject({
      code: 'folder_unreadable',
      message: `${folder}: no .md files in it. Its 1 articles stay as they are; to retire them, add --allow-empty.`,
    });
    expect(await found('cherry pie')).toEqual(['cherry@1: Baked in nine minutes.']);
    expect(await run({ allowEmpty: true })).toEqual({ retired: 1 });
    expect(await found('cherry pie')).toEqual([]);
  });

  test('leaves a folder empty even where a link stands in it', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry });
    await run();
    await rename(join(folder, 'cherry.md'), join(folder, 'cherry.txt'));
    await symlink(join(folder, 'cherry.txt'), join(folder, 'link.md'));
    await expect(run()).rejects.toMatchObject({ code: 'folder_unreadable' });
    expect(await found('cherry pie')).toEqual(['cherry@1: Baked in nine minutes.']);
  });
});

describe('a renamed file', () => {
  test('without an id of its own keeps its id and its revision, then and when it changes', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': cherry, 'walnut.md': walnut });
    await run();
    await rename(join(folder, 'cherry.md'), join(folder, 'summer.md'));
    expect(await run()).toEqual({ moved: 1, unchanged: 1 });
    expect(await found('cherry pie')).toEqual(['cherry@1: Baked in nine minutes.']);
    expect(await run()).toEqual({ unchanged: 2 });
    await writeFiles(folder, { 'summer.md': cherry.replace('nine', 'twelve') });
    expect(await run()).toEqual({ updated: 1, unchanged: 1 });
    expect(await found('cherry pie')).toEqual(['cherry@2: Baked in twelve minutes.']);
  });

  test('with an id of its own may change on the way', async () => {
    const { run, folder, found } = await makeShop({ 'cherry.md': `---\nid: pie\n---\n${cherry}` });
    await run();
    await rm(join(folder, 'cherry.md'));
    await writeFiles(folder, { 'summer.md': `---\nid: pie\n---\n${cherry.replace('nine', 'twelve')}` });
    expect(await run()).toEqual({ updated: 1 });
    expect(await found('cherry pie')).toEqual(['pie@2: Baked in twelve minutes.']);
  });

  test('that moved to the folder of another language is of that language', async () => {
    const { run, folder, services } = await makeShop({ 'en/cherry.md': cherry, 'de/walnut.md': walnut });
    await run();
    await rename(join(folder, 'en/cherry.md'), join(folder, 'de/cherry.md'));
    await run();
    const article = await services.article({ id: 'cherry', locale: 'de', audience: 'customer' });
    expect(article).toMatchObject({ lang: 'de', title: 'Cherry pie' });
  });
});

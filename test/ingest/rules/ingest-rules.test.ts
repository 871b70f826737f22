/** Rule files reach the store as they stand in the folder, and what is wrong with one stays its own affair. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../make-folder.ts';
import { makeRules } from './make-rules.ts';

const green = 'suffler: shelf\nteas: [sencha]\n';
const black = 'suffler: shelf\nteas:\n  - assam\n';
const nothing = { stored: 0, unchanged: 0, retired: 0 };

describe('rule files', () => {
  test('are stored, and left alone when nothing that counts has changed', async () => {
    const { run, stored, folder, list } = await makeRules({ 'rules/green.yaml': green, 'black.yml': black });
    expect(await run()).toEqual({ ...nothing, stored: 2 });
    expect(await stored()).toEqual(['black@1: assam', 'green@1: sencha']);
    const before = await list();
    await writeFiles(folder, { 'black.yml': `# strong ones\n${black}` });
    expect(await run()).toEqual({ ...nothing, unchanged: 2 });
    expect(await list()).toBe(before);
  });

  test('give another revision when they change, come back or leave', async () => {
    const { run, stored, folder } = await makeRules({ 'green.yaml': green, 'black.yaml': black });
    await run();
    await writeFiles(folder, { 'green.yaml': green.replace('sencha', 'gyokuro') });
    expect(await run()).toEqual({ stored: 1, unchanged: 1, retired: 0 });
    expect(await stored()).toEqual(['black@1: assam', 'green@2: gyokuro']);
    await rm(join(folder, 'black.yaml'));
    expect(await run()).toEqual({ stored: 0, unchanged: 1, retired: 1 });
    expect(await stored()).toEqual(['green@2: gyokuro']);
    await writeFiles(folder, { 'black.yaml': black });
    expect(await run()).toEqual({ stored: 1, unchanged: 1, retired: 0 });
    expect(await stored()).toEqual(['black@2: assam', 'green@2: gyokuro']);
  });

  test('that only move keep their revision', async () => {
    const { run, stored, folder } = await makeRules({ 'a/green.yaml': green });
    await run();
    await rename(join(folder, 'a/green.yaml'), join(folder, 'green.yaml'));
    expect(await run()).toEqual({ ...nothing, unchanged: 1 });
    await writeFiles(folder, { 'green.yaml': 'suffler: shelf\nteas: 1\n' });
    await run();
    expect(await stored()).toEqual(['green@1: sencha']);
  });

  test('are only counted in a dry run', async () => {
    const { run, stored } = await makeRules({ 'green.yaml': green });
    expect(await run({ dryRun: true })).toEqual({ ...nothing, stored: 1 });
    expect(await stored()).toEqual([]);
  });

  test('of another source are neither retired nor overwritten', async () => {
    const { run, stored, folder } = await makeRules({ 'green.yaml': green });
    await run({ source: 'cafe' });
    const clash =
      'green.yaml:1: id "green" (shelf) belongs to the knowledge base "cafe", this one is "shop"; give it another id, or ingest with --source if the folder only moved';
    expect(await run()).toEqual({ ...nothing, problems: [clash] });
    await rm(join(folder, 'green.yaml'));
    expect(await run()).toEqual(nothing);
    expect(await stored()).toEqual(['green@1: sencha']);
  });
});

test('YAML that is not about Suffler is left alone', async () => {
  const { run } = await makeRules({
    'compose.yaml': 'services:\n  suffler:\n    image: tea\n',
    'broken.yml': 'a: [1\n',
    'latin.yml': Uint8Array.of(0x61, 0xff),
    'large.yaml': `a: ${'x'.repeat(1_100_000)}\n`,
  });
  expect(await run()).toEqual(nothing);
});

const wrong: [fault: string, content: string | Uint8Array, problem: string][] = [
  ['an unknown kind', 'id: green\nsuffler: shelv\n', 'green.yaml:2: suffler: unknown kind; the known ones are shelf'],
  [
    'broken YAML',
    'suffler: shelf\nteas: [sencha\n',
    'green.yaml:3: broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  ['a wrong value', 'suffler: shelf\nteas:\n  - sencha\n  - 5\n', 'green.yaml:4: teas.1'],
  ['a missing value', 'suffler: shelf\n', 'green.yaml:1: teas'],
  [
    'an alias',
    'suffler: shelf\nteas: &a [*a]\n',
    'green.yaml:1: YAML aliases (*name) are not accepted; write the value out',
  ],
  [
    'a staircase',
    `suffler: shelf\nteas: ${'['.repeat(60)}${']'.repeat(60)}\n`,
    'green.yaml:1: the YAML is nested too deeply; write it with fewer levels',
  ],
  [
    'another encoding',
    Uint8Array.of(...new TextEncoder().encode('suffler: shelf\nteas: '), 0xff),
    'green.yaml:1: the file is not UTF-8; save it as UTF-8',
  ],
];

describe.each(wrong)('a file with %s', (...[, content, problem]) => {
  test('is reported, stops no other, and keeps what was published of it', async () => {
    const { run, stored, folder } = await makeRules({ 'green.yaml': green });
    await run();
    await writeFiles(folder, { 'green.yaml': content, 'white.yaml': green });
    expect(await run()).toEqual({ ...nothing, stored: 1, problems: [problem] });
    expect(await stored()).toEqual(['green@1: sencha', 'white@1: sencha']);
  });
});

test('a file over the limit is reported', async () => {
  const { run } = await makeRules({ 'green.yaml': `${green}# ${'x'.repeat(1_100_000)}\n` });
  expect((await run()).problems?.[0]).toMatch(/^green\.yaml:1: the file has \d+ bytes, the limit is 1048576/);
});

test('of two files with one id the second is refused', async () => {
  const { run, stored } = await makeRules({ 'a.yaml': `id: tea\n${green}`, 'b.yaml': `id: tea\n${black}` });
  const problems = ['b.yaml:1: id "tea" (shelf) is taken by a.yaml; give one of them another id'];
  expect(await run()).toEqual({ ...nothing, stored: 1, problems });
  expect(await stored()).toEqual(['tea@1: sencha']);
});

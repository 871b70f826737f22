/** Verdicts on disk: what a kill, another hand or many at once leave of them. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createVerdictCache } from '../../../eval/judge/verdict-cache.ts';
import { makeFolder } from '../../make-folder.ts';

const right = { verdict: 'right', reason: 'Всё сказано.' };

it('gives back what was added, also to the next process', async () => {
  const file = `${await makeFolder()}/verdicts.jsonl`;
  const cache = createVerdictCache(file);
  expect(await cache.get('a')).toBeUndefined();
  await Promise.all(Array.from(Array(50).keys(), (at) => cache.add(`k${at}`, { ...right, reason: `${at}` })));
  const next = createVerdictCache(file);
  for (let at = 0; at < 50; at += 1) expect(await next.get(`k${at}`)).toEqual({ ...right, reason: `${at}` });
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(51);
});

it('loses the line alone in which it was killed, at whichever byte', async () => {
  const folder = await makeFolder();
  const lines = Buffer.from(`${JSON.stringify({ key: 'a', ...right })}\n${JSON.stringify({ key: 'b', ...right })}\n`);
  const behindFirst = lines.indexOf('\n') + 1;
  for (let cut = behindFirst; cut <= lines.length; cut += 1) {
    const file = `${folder}/${cut}.jsonl`;
    await writeFile(file, lines.subarray(0, cut));
    const cache = createVerdictCache(file);
    expect(await cache.get('a')).toEqual(right);
    // Without its line end alone it is whole already.
    expect(await cache.get('b')).toEqual(cut >= lines.length - 1 ? right : undefined);
    await cache.add('c', right);
    const next = createVerdictCache(file);
    expect([await next.get('a'), await next.get('c')]).toEqual([right, right]);
  }
});

it('passes over lines that are none of its own', async () => {
  const file = `${await makeFolder()}/verdicts.jsonl`;
  await createVerdictCache(file).add('a', right);
  await appendFile(file, '\n{}\n5\nnull\n{"key": "b"}\n');
  await createVerdictCache(file).add('c', right);
  const cache = createVerdictCache(file);
  expect([await cache.get('a'), await cache.get('b'), await cache.get('c')]).toEqual([right, undefined, right]);
});

it('lasts as long as the process where it has no file, and tells of a file that can not be read', async () => {
  const cache = createVerdictCache(undefined);
  await cache.add('a', right);
  expect(await cache.get('a')).toEqual(right);
  await expect(createVerdictCache(await makeFolder()).get('a')).rejects.toThrow(/EISDIR/);
});

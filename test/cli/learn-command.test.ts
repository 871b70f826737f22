/** `suffler learn` as people and their pipelines run it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { suffler, type Environment } from '../run-cli.ts';

/** A database with an article in English, and one in both languages. */
async function indexed(lines: readonly string[]): Promise<{ file: string; settings: Environment }> {
  const folder = await makeFolder({
    'kb/en/tea.md': '# Tea\n\nThe tea costs 5 euros.\n',
    'kb/en/late.md': '# Late\n\nWrite to us.\n',
    'kb/ru/late.md': '# Опоздание\n\nНапишите нам.\n',
    'pairs.jsonl': lines.join('\n'),
  });
  const settings = { SUFFLER_DB: join(folder, 'suffler.sqlite') };
  expect(await suffler(['ingest', join(folder, 'kb')], settings)).toMatchObject({ code: 0 });
  return { file: join(folder, 'pairs.jsonl'), settings };
}

const good = [
  '{"text": "How much is tea?", "article": "tea"}',
  '',
  '{"text": "где мой заказ", "label": "late"}',
  '{"text": "ok?", "article": "late", "lang": "ru"}',
];

describe('suffler learn', () => {
  it('learns pairs and says how many, and writes nothing when it only tries', async () => {
    const { file, settings } = await indexed(good);
    const dry = await suffler(['learn', file, '--dry-run'], settings);
    expect(dry).toMatchObject({ code: 0, stdout: '3 lines: 3 learned, 0 faulty (dry run, nothing was written)\n' });
    const json = await suffler(['learn', file, '--json'], settings);
    expect(json).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toEqual({ file, lines: 3, learned: 3, faults: [], dryRun: false });
  });

  it('names each faulty line, and learns the others', async () => {
    const { file, settings } = await indexed([
      'not json',
      '{"text": "What is it?"}',
      '{"text": "What is it?", "article": "coffee"}',
      '{"text": "Was ist das?", "article": "tea", "lang": "de"}',
      '{"text": "?!", "article": "tea"}',
      '{"text": "1 2", "article": "late"}',
      ...good,
    ]);
    const { code, stdout, stderr } = await suffler(['learn', file], settings);
    expect(code).toBe(1);
    expect(stdout).toBe('9 lines: 3 learned, 6 faulty\n');
    const told = stderr.split('\n').filter((line) => line.startsWith(file));
    expect(told.map((line) => line.slice(file.length))).toEqual([
      expect.stringMatching(/^:1: .*object/),
      expect.stringMatching(/^:2: must name the article once/),
      expect.stringMatching(/^:3: no article "coffee"/),
      expect.stringMatching(/^:4: no article "tea" in de; it is there in en/),
      expect.stringMatching(/^:5: text: has neither letters nor digits/),
      expect.stringMatching(/^:6: no article "late" in this language; it is there in en, ru/),
    ]);
  });

  it('could not run without its file', async () => {
    const { file, settings } = await indexed([]);
    const { code, stderr } = await suffler(['learn', `${file}.missing`], settings);
    expect(code).toBe(2);
    expect(stderr).toMatch(/pairs\.jsonl\.missing: can't be read/);
  });
});

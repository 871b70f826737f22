/** `suffler kb check` as people and their pipelines run it. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeFolder } from '../make-folder.ts';
import { suffler } from '../run-cli.ts';

const article = (...lines: readonly string[]) =>
  ['---', ...lines, '---', '', '# Tea', '', 'Tea costs 5 euros.', ''].join('\n');

const problemSchema = z.object({ file: z.string(), line: z.number(), severity: z.string(), message: z.string() });

// So large a folder takes longer than a test may, so it is checked once, while the file is loaded.
const demo = await suffler(['kb', 'check', 'kb']);

describe('suffler kb check', () => {
  it('finds no error in the demo knowledge base', () => {
    const { code, stdout } = demo;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ files, 0 errors, \d+ warnings\n$/m);
  });

  it('names the file and line of an error, as text and as JSON', async () => {
    const kb = await makeFolder({ 'en/bad.md': article('id: bad', 'status: publishd') });
    const text = await suffler(['kb', 'check', kb]);
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(/^en\/bad\.md:3: status: /);
    const json = await suffler(['kb', 'check', kb, '--json']);
    const { problems } = z
      .object({ files: z.literal(1), problems: z.array(problemSchema) })
      .parse(JSON.parse(json.stdout));
    expect(json).toMatchObject({ code: 1, stderr: '' });
    expect(problems).toMatchObject([{ file: 'en/bad.md', line: 3, severity: 'error' }]);
  });

  it('takes warnings for errors when it is strict, and a date that is none for a mistake', async () => {
    const kb = await makeFolder({ 'en/old.md': article('id: old', 'expires_at: 2020-01-01') });
    const dates = ['--at', '2026-11-22'];
    const runs = [dates, [...dates, '--strict'], ['--at', 'someday']].map((flags) =>
      suffler(['kb', 'check', kb, ...flags]),
    );
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 1, 2]);
  });
});

/** `suffler eval` as people and their pipelines run it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerable, linesOf, makeKb, unanswerable } from '../eval/suite/make-kb.ts';
import { makeEmbeddingsServer } from '../make-embeddings-server.ts';
import { makeFolder } from '../make-folder.ts';
import { suffler } from '../run-cli.ts';

const gate = (metric: string, least: number) =>
  `gates:\n  - { kind: floor, metric: ${metric}, at_least: ${least}, on: value }\n`;

async function place(text = linesOf(answerable, unanswerable)) {
  const kb = await makeKb();
  const folder = await makeFolder({
    'cases.jsonl': text,
    'kept.yaml': gate('right', 0.9),
    'missed.yaml': gate('contained', 0.9),
    'wrong.yaml': gate('beauty', 0.9),
  });
  const path = (name: string) => join(folder, name);
  const run = (...args: readonly string[]) =>
    suffler(['eval', path('cases.jsonl'), '--kb', kb, '--out', path('run'), ...args]);
  return { path, kb, run };
}

it('tells the figures, writes the reports, and ends with 0 when all gates passed', async () => {
  const { path, run } = await place();
  const { code, stdout } = await run('--gates', path('kept.yaml'));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2 cases in .*: all 1 gates passed\n/);
  expect(await readFile(path('run/report.html'), 'utf8')).toContain('<!doctype html>');
  expect(await readFile(path('run/junit.xml'), 'utf8')).toContain('<testsuites');
  expect(await readFile(path('run/report.md'), 'utf8')).toContain('right');
});

it('ends with 100 when a gate failed', async () => {
  const { path, run } = await place();
  const { code, stdout } = await run('--gates', path('missed.yaml'));
  expect(code).toBe(100);
  expect(stdout).toContain('FAILED floor contained');
});

it('ends with 2 for a wrong line, the rest still run, and for gates that name no metric', async () => {
  const { path, run } = await place(`nonsense\n${linesOf(answerable)}`);
  const wrong = await run('--json');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('cases.jsonl:1: not JSON');
  expect(JSON.parse(wrong.stdout)).toMatchObject({ cases: 1 });
  const unknown = await run('--fresh', '--gates', path('wrong.yaml'));
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toMatch(/wrong\.yaml:2: metric: there is no metric "beauty", only hit_at_1/);
});

it('searches by meaning where embeddings are configured, and says by which', async () => {
  const server = await makeEmbeddingsServer();
  const { path, kb } = await place();
  const { code, stdout } = await suffler(
    ['eval', path('cases.jsonl'), '--kb', kb, '--out', path('run'), '--no-model', '--json'],
    {
      SUFFLER_EMBEDDINGS_URL: server.url,
      SUFFLER_EMBEDDINGS_MODEL: 'meanings',
      SUFFLER_EMBEDDINGS_DEADLINE_MS: '5000',
    },
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    fingerprint: { config: { embeddings: 'meanings', dimensions: "the model's own" } },
  });
  const sent = server.requests.flat();
  expect(sent.some((text) => text.includes('Delivery of a pie costs 3 euros'))).toBe(true);
  expect(sent).toContain('What does delivery cost?');
});

it('compares a run with itself, and blesses it with a reason', async () => {
  const { path, run } = await place();
  await run();
  const compared = await suffler(['eval', 'compare', path('run'), path('run')]);
  expect([compared.code, compared.stdout]).toEqual([0, expect.stringContaining('not shown')]);
  const blessed = await suffler([
    'eval',
    'bless',
    path('run'),
    '--reason',
    'the first',
    '--baseline',
    path('base.json'),
  ]);
  expect(blessed.code).toBe(0);
  expect(JSON.parse(await readFile(path('base.json'), 'utf8'))).toMatchObject({ reason: 'the first' });
  const none = await suffler(['eval', 'compare', path('nowhere'), path('run')]);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('holds no run that can be read')]);
});

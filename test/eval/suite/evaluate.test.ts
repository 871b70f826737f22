/** A run from its case files to its summary: what it scores, how it goes on, and what it refuses. */
import { appendFile, mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate, type EvaluateOptions } from '../../../eval/suite/evaluate.ts';
import { recordSchema, type CaseRecord } from '../../../eval/suite/record.ts';
import { makeFolder } from '../../make-folder.ts';
import { answerable, changed, delivery, linesOf, makeKb, unanswerable } from './make-kb.ts';

const at = new Date('2026-11-22T10:00:00Z');

async function place(text = linesOf(answerable, unanswerable, changed)) {
  const kb = await makeKb();
  const out = await makeFolder({ 'cases.jsonl': text });
  const run = (options: Partial<EvaluateOptions> = {}) =>
    evaluate({ files: [join(out, 'cases.jsonl')], kb, out: join(out, 'run'), at, ...options });
  const results = async (): Promise<CaseRecord[]> => {
    const lines = (await readFile(join(out, 'run/results.jsonl'), 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => recordSchema.parse(JSON.parse(line)));
  };
  return { kb, out, run, results, file: join(out, 'run/results.jsonl') };
}

test('an answer is right with its article and its vital fact, and silence where there is none', async () => {
  const { run, results } = await place();
  const summary = await run();
  const records = await results();
  expect(records.map(({ id, did, right }) => [id, did, right])).toEqual([
    ['cost', 'answer', true],
    ['moon', 'handoff', true],
    ['changed', 'answer', true],
  ]);
  expect(summary.problems).toEqual([]);
  expect(summary.figures.find(({ metric }) => metric === 'right')).toMatchObject({ n: 3, value: 1 });
});

test('cases are told apart by split, language, kind, risk, and each topic of the article that they expect', async () => {
  const dev = { ...answerable, id: 'dev', metadata: { ...answerable.metadata, split: 'dev' } };
  const { kb, run, results } = await place(linesOf(answerable, dev, unanswerable));
  await writeFile(join(kb, 'en/delivery.md'), delivery.replace('[shop]', '[shop, prices]'));
  const { slices } = await run();
  expect((await results()).map(({ topics }) => topics)).toEqual([['shop', 'prices'], ['shop', 'prices'], []]);
  expect(slices.map(({ by, value, cases }) => `${by} ${value}: ${cases}`)).toEqual([
    ...['split dev: 1', 'split gate: 2', 'lang en: 3', 'kind answerable: 2', 'kind unanswerable: 1'],
    ...['topic none: 1', 'topic prices: 2', 'topic shop: 2', 'risk low: 3'],
  ]);
  const [ofSplit, ofTopic] = [slices[1], slices[5]].map((slice) => slice?.figures.map(({ metric }) => metric));
  expect(ofSplit).toContain('handoff_precision');
  expect(ofTopic).not.toContain('handoff_precision');
});

test('an article that was changed for one case is asked by no other', async () => {
  const { run, results } = await place(linesOf(changed, answerable));
  await run();
  const [first, second] = await results();
  expect(first?.text).toContain('5 euros');
  expect(second?.text).toContain('3 euros');
});

test('the same figures on every run, to the last digit', async () => {
  const { run } = await place();
  const [one, other] = [await run(), await run({ fresh: true })];
  const figures = ({ figures, slices, confidence, stopping }: typeof one) => ({
    figures,
    slices,
    confidence,
    stopping,
  });
  expect(figures(other)).toEqual(figures(one));
});

test('a run that was killed in the middle of a line goes on from there', async () => {
  const { out, run, results, file } = await place();
  const whole = await run();
  const [first = ''] = (await readFile(file, 'utf8')).split('\n');
  await truncate(file, Buffer.byteLength(first) + 40);
  await mkdir(join(out, 'run/.asked'));
  const asked: string[] = [];
  const again = await run({ onProgress: ({ done }) => asked.push(String(done)) });
  expect((await results()).map(({ id }) => id)).toEqual(['cost', 'moon', 'changed']);
  expect(again.figures).toEqual(whole.figures);
  expect(asked).toEqual(['1', '2', '3']);
  expect(await readdir(join(out, 'run'))).not.toContain('.asked');
});

test('a folder with a run of other cases is not overwritten', async () => {
  const { out, run, file } = await place();
  await run();
  await appendFile(join(out, 'cases.jsonl'), linesOf({ ...answerable, id: 'more' }));
  await expect(run()).rejects.toThrow(/holds a run of something else \(cases\).*--fresh/);
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(4);
  expect((await run({ fresh: true })).cases).toBe(4);
});

test('faults of cases are told, and the others still run', async () => {
  const gone = { ...answerable, id: 'gone', expect: { ...answerable.expect, articles: ['nowhere'] } };
  const unfound = {
    ...changed,
    id: 'unfound',
    given: [{ article: 'delivery', lang: 'en', replace: [{ find: 'seven', with: '8' }] }],
  };
  const { run } = await place(`broken\n${linesOf(gone, unfound, answerable)}`);
  const { cases, problems } = await run();
  expect(cases).toBe(1);
  expect(problems).toEqual([
    expect.stringMatching(/cases\.jsonl:1: not JSON/),
    expect.stringMatching(/cases\.jsonl:2: the knowledge base has no article "nowhere"/),
    expect.stringMatching(/cases\.jsonl:3: "seven" does not stand in en\/delivery\.md/),
  ]);
});

test('an empty set, and a knowledge base with a broken article, are told', async () => {
  const { kb, run } = await place();
  expect((await run({ set: 'nowhere' })).problems).toEqual(['no cases of the set "nowhere": nothing was asked']);
  await writeFile(join(kb, 'en/bad.md'), '---\nstatus: publishd\n---\n# Bad\n');
  await rm(join(kb, 'en/hours.md'));
  expect((await run({ fresh: true })).problems).toEqual([expect.stringMatching(/^en\/bad\.md:2: status/)]);
});

test('repeats are runs of their own, and several at a time give the same', async () => {
  const { run, results } = await place();
  await run({ repeat: 2, concurrency: 4 });
  const names = (await results()).map(({ id, repeat }) => `${id} ${repeat}`).sort();
  expect(names).toEqual(['changed 0', 'changed 1', 'cost 0', 'cost 1', 'moon 0', 'moon 1']);
});

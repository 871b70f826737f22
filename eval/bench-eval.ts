/** `npm run bench:eval`: what an evaluation costs on this machine, and whether its memory grows with the cases. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFolder } from '../src/package-folder.ts';
import { askedAt } from './asked-at.ts';
import { run } from './bench/child.ts';
import type { EvalMemory, EvalOrder } from './bench/eval-process.ts';
import { drawFigures, type FigureRow } from './bench/figure-rows.ts';
import { makeCases, rule } from './bench/made-cases.ts';
import { makeRuns } from './bench/made-runs.ts';
import { watchEvaluation } from './bench/watch-evaluation.ts';

const help = `npm run bench:eval -- [options]
  --cases N   cases that are made and asked in one run; default 100000, which takes about half an hour; 0 for none
  --every N   tell the memory each time so many more are done; default 5000
  --json      the figures as JSON
Cases are made by a rule: ${rule}.
`;

const { values: flags } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    every: { type: 'string', default: '5000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Cases of each of the two runs that are compared. */
const COMPARED = 10_000;

if (flags.help) process.stdout.write(help);
else await bench(wholeNumber('--cases', flags.cases, 0), wholeNumber('--every', flags.every, 1));

async function bench(cases: number, every: number): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'suffler-bench-'));
  try {
    const { rows, memory } = await measure(scratch, cases, every);
    if (flags.json) process.stdout.write(`${JSON.stringify({ rule, rows, memory }, undefined, 2)}\n`);
    else process.stdout.write(drawFigures(rows));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measure(scratch: string, cases: number, every: number) {
  const folder = join(packageFolder(), 'eval/cases');
  const gate = (await readdir(folder)).filter((name) => name.startsWith('gate-')).map((name) => join(folder, name));
  const order = (files: readonly string[], name: string): EvalOrder => ({
    ...{ files: [...files], kb: join(packageFolder(), 'kb'), out: join(scratch, name), at: askedAt, every },
    baseline: join(packageFolder(), 'eval/baseline.json'),
  });

  say('the gate set');
  const first = await watchEvaluation(order(gate, 'gate'), sayMemory);
  const rows: FigureRow[] = [
    { name: 'gate set', value: first.seconds, unit: 's', atMost: 60 },
    { name: 'gate set, peak memory', value: first.peakMb, unit: 'MB', atMost: 500 },
    { name: 'gate set, report', value: await sizeOf(join(scratch, 'gate/report.html')), unit: 'MB', atMost: 5 },
  ];

  say(`two runs of ${COMPARED} cases compared`);
  const [before, after] = await makeRuns(join(scratch, 'gate'), COMPARED, scratch);
  const compared = await run(['bundle/suffler.js', 'eval', 'compare', before, after, '--json'], {});
  if (![0, 100].includes(compared.code)) throw new Error(`the comparison ended with ${compared.code}`);
  rows.push({ name: `two runs of ${COMPARED} cases compared`, value: compared.wallMs / 1000, unit: 's', atMost: 5 });
  if (cases === 0) return { rows, memory: [] };

  say(`${cases} cases made of them: ${rule}`);
  await makeCases(gate, cases, join(scratch, 'made.jsonl'));
  const { memory, seconds, peakMb } = await watchEvaluation(order([join(scratch, 'made.jsonl')], 'made'), sayMemory);
  rows.push(
    { name: `${cases} cases`, value: seconds, unit: 's' },
    { name: `${cases} cases, peak memory`, value: peakMb, unit: 'MB' },
    ...memory.map(({ done, resident }): FigureRow => ({
      name: `  resident after ${done}`,
      value: resident,
      unit: 'MB',
    })),
    { name: `${cases} cases, report`, value: await sizeOf(join(scratch, 'made/report.html')), unit: 'MB', atMost: 5 },
  );
  return { rows, memory };
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size / 2 ** 20;
}

function sayMemory({ done, resident, heap }: EvalMemory): void {
  say(`  ${done} done: ${resident.toFixed(0)} MB resident, ${heap.toFixed(0)} MB of heap in use`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function wholeNumber(name: string, text: string, least: number): number {
  if (/^\d{1,7}$/.test(text) && Number(text) >= least) return Number(text);
  throw new Error(`${name} must be a whole number from ${least}`);
}

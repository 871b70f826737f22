/** `npm run bench:replies`: what replies cost on this machine, each figure beside what it may be. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { run, startServer } from './bench/child.ts';
import { guards, measureGuards } from './bench/measure-guards.ts';
import { measureBot, measureSuggestions, measureTraces } from './bench/measure-services.ts';
import { measureBeside, measureFirstText } from './bench/measure-streams.ts';
import { drawRows, latencyRow, type ReplyRow } from './bench/reply-rows.ts';
import { dataSet } from './data-folder.ts';
import { packageFolder } from '../src/package-folder.ts';
import { readQuestions } from './questions.ts';
import { createRandom, sample } from './random.ts';
import { allCases } from './suite/all-cases.ts';

const help = `npm run bench:replies -- [options]
  --rounds N      of each measurement, behind one that warms up; each figure is the median; default 5
  --questions N   a sample of N questions, the same in every run; default 300
  --json          the figures as JSON
SUFFLER_DATA names the folder of the data sets; without ruen_vkcloud in it the demo knowledge base is asked.
`;

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    questions: { type: 'string', default: '300' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) process.stdout.write(help);
else await bench(positive('--rounds', flags.rounds), positive('--questions', flags.questions));

async function bench(rounds: number, questionsAtMost: number): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'suffler-bench-'));
  const model = await startServer(['eval/bench/model-server.js'], {});
  try {
    const rows = await measure(join(scratch, 'replies.sqlite'), model.url, rounds, questionsAtMost);
    process.stdout.write(flags.json ? `${JSON.stringify(rows, undefined, 2)}\n` : drawRows(rows));
  } finally {
    await model.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measure(file: string, url: string, rounds: number, questionsAtMost: number): Promise<ReplyRow[]> {
  const cases = await readCases();
  const said = (wanted: string) =>
    cases.filter(({ lang }) => lang === wanted).flatMap(({ messages }) => messages.map(({ text }) => text));

  say('what masking, verification and the tone lint add');
  const added = await measureGuards({ ru: said('ru'), en: said('en') }, rounds);
  say('turns of the bot');
  const turn = await measureBot(cases, rounds);

  const large = dataSet('ruen_vkcloud');
  const name = large === undefined ? 'demo' : 'ruen_vkcloud';
  say(`${name}: ingest`);
  const folder = large ?? packageFolder();
  await run(['bundle/suffler.js', 'ingest', join(folder, 'kb'), '--json'], { SUFFLER_DB: file });
  const all = await readQuestions(join(folder, large === undefined ? 'eval/cases/demo.jsonl' : 'queries.dev.jsonl'));
  const questions = sample(all, questionsAtMost, createRandom(1));
  const store = createSqliteStore({ file });
  try {
    say(`${name}: suggestions`);
    const suggestion = await measureSuggestions(store, all, rounds);
    say(`${name}: until the first text of a model`);
    const { untilFirstText, processor, worded } = await measureFirstText(store, url, questions, rounds);
    say(`${name}: beside 64 slow streams`);
    const { alone, beside, streamsFinished } = await measureBeside(store, url, questions, rounds);
    say(`${name}: traces`);
    const { without, withTraces } = await measureTraces(store, questions, rounds);
    return [
      latencyRow(`suggestion in process, ${name}`, suggestion, { p95: 25 }),
      ...guards.map((guard) => latencyRow(`added: ${guard}`, added[guard], guard === 'together' ? { p95: 5 } : {})),
      latencyRow("until a model's first text, ours alone", untilFirstText, { p95: 30 }),
      latencyRow('work of the processor until then', processor, {}),
      { name: 'questions that the model worded', share: worded },
      latencyRow('suggestion, no stream open', alone, {}),
      latencyRow('suggestion beside 64 slow streams', beside, { p95: 100 }),
      { name: 'streams finished meanwhile', count: streamsFinished },
      latencyRow("the bot's turn, demo", turn, {}),
      { name: 'suggestions a second, no traces', count: without },
      { name: 'suggestions a second, traces kept', count: withTraces },
    ];
  } finally {
    await store.close();
  }
}

function readCases() {
  const files = ['answer', 'dialogue', 'handoff', 'injection', 'personal', 'refusal', 'unanswerable'];
  return allCases(files.map((name) => join(packageFolder(), `eval/cases/replies-${name}.jsonl`)));
}

function positive(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`${name} must be a whole number from 1`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

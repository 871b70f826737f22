/** `npm run bench:retrieval`: our own search beside other libraries, on the same questions, in one run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { peerNames } from './peers/peers.ts';
import { dataSet } from './data-folder.ts';
import { measureLearned, type LearnedSet } from './learned.ts';
import { calibrationRow } from './retrieval/confidence-rows.ts';
import { ownName, stageNames } from './retrieval/create-engine.ts';
import { describe, type RetrievalReport } from './retrieval/describe.ts';
import { drawReport } from './retrieval/draw-report.ts';
import { measureGrowth, type GrowthRow } from './retrieval/measure-growth.ts';
import { measureSet, type SetMeasured } from './retrieval/measure-set.ts';
import { readSet, setNames } from './retrieval/read-set.ts';

/** What search learns from accepted replies is measured on sets of labelled questions, which have no articles. */
const learnedSets: Readonly<Record<string, readonly LearnedSet[]>> = {
  en_banking77: ['Banking77', 'Banking77, 10 an intent'],
  en_clinc_oos: ['CLINC'],
};
const wholeNames = [...setNames, ...Object.keys(learnedSets)];

const help = `npm run bench:retrieval -- [options]
  --only SETS        of ${wholeNames.join(', ')}; default: all that are there
  --peers NAMES      of ${peerNames.join(', ')}, or none; default: all
  --stages           also ours with each of its stages switched off in turn; default: when none of the options above
                     is given; --no-stages: never
  --questions N      a sample of N questions a set, the same in every run
  --growth SIZES     such as 1000,10000,100000; default: no growth curve
  --cap SECONDS      a peer may take so long to index when growing; default 120
  --json             the figures as JSON
  --svg FILE         also draws them
SUFFLER_DATA names the folder of the data sets; the demo knowledge base needs none.
`;

const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    only: { type: 'string' },
    peers: { type: 'string' },
    stages: { type: 'boolean' },
    questions: { type: 'string' },
    growth: { type: 'string' },
    cap: { type: 'string', default: '120' },
    json: { type: 'boolean', default: false },
    svg: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) process.stdout.write(help);
else await bench();

async function bench(): Promise<void> {
  const withStages = flags.stages ?? (flags.only === undefined && flags.peers === undefined);
  const peers = flags.peers === 'none' ? [] : chosen('--peers', flags.peers, peerNames);
  const engines = [ownName, ...(withStages ? stageNames : []), ...peers];
  const names = chosen('--only', flags.only, wholeNames);
  const questions = flags.questions === undefined ? undefined : positive('--questions', flags.questions);
  const sizes = flags.growth?.split(',').map((size) => positive('--growth', size)) ?? [];
  const capSeconds = positive('--cap', flags.cap);
  const scratch = await mkdtemp(join(tmpdir(), 'suffler-retrieval-'));
  try {
    const measured: SetMeasured[] = [];
    for (const name of setNames.filter((one) => names.includes(one))) {
      const set = await readSet(name);
      if (set !== undefined) measured.push(await measureSet(set, { engines, scratch, questions, say }));
    }
    const pairs = names.flatMap((name) => learnedSets[name] ?? []);
    if (pairs.length > 0) say(`learning from ${pairs.join('; ')}`);
    const learned = pairs.length === 0 ? [] : await measureLearned(pairs, questions);
    const growth = sizes.length === 0 ? [] : await grow({ sizes, engines: [ownName, ...peers], capSeconds, scratch });
    const sets = measured.map(({ figures }) => figures);
    const pooled = calibrationRow(measured.flatMap(({ judged }) => judged));
    await show({
      sets,
      pooled,
      learned,
      growth,
      missing: names.filter((name) => name !== 'demo' && dataSet(name) === undefined),
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The largest help centre there is grows; without the data sets, the demo knowledge base does. */
async function grow(options: Omit<Parameters<typeof measureGrowth>[1], 'say'>): Promise<GrowthRow[]> {
  const set = (await readSet('ruen_vkcloud')) ?? (await readSet('demo'));
  return set === undefined ? [] : measureGrowth(set, { ...options, say });
}

async function show(report: RetrievalReport): Promise<void> {
  if (flags.svg !== undefined) await writeFile(flags.svg, drawReport(report));
  process.stdout.write(flags.json ? `${JSON.stringify(report, undefined, 2)}\n` : describe(report));
}

function chosen<Name extends string>(flag: string, value: string | undefined, known: readonly Name[]): readonly Name[] {
  const wanted = value?.split(',').map((name) => name.trim());
  const unknown = wanted?.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) throw new RangeError(`${flag}: no ${unknown}; there are ${known.join(', ')}`);
  return known.filter((name) => wanted?.includes(name) ?? true);
}

function positive(flag: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`${flag}: ${value} is not a whole number above 0`);
  return number;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

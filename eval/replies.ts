/** `npm run eval:replies`: what the bot, the suggestions and the refusals do with the hand-written cases. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFolder } from '../src/package-folder.ts';
import { demoServices } from './demo-services.ts';
import { readReplyCases, type ReplyCase } from './reply-case.ts';
import { judgeReplies, type CaseResult } from './replies/judge-replies.ts';
import { summarise, type ReplyFigure } from './replies/summarise.ts';

const { values: flags } = parseArgs({
  options: {
    split: { type: 'string', default: 'dev,test' },
    kind: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) {
  process.stdout.write(
    'npm run eval:replies -- [--split dev|test|dev,test] [--kind KIND] [--misses] [--json]\n' +
      '  Asks every case of eval/cases/replies-*.jsonl of the demo knowledge base, with no model.\n' +
      '  --misses   tells each case that went wrong; look at those of the dev split only.\n',
  );
} else {
  const cases = await chosenCases(flags.split.split(','), flags.kind);
  const demo = await demoServices();
  try {
    const results = await judgeReplies(cases, demo.services);
    const figures = summarise(results);
    if (flags.json) {
      process.stdout.write(`${JSON.stringify({ figures, ...(flags.misses ? { results } : {}) }, undefined, 2)}\n`);
    } else {
      process.stdout.write(table(figures));
      if (flags.misses) process.stdout.write(misses(results));
    }
  } finally {
    await demo.close();
  }
}

async function chosenCases(splits: readonly string[], kind: string | undefined): Promise<ReplyCase[]> {
  const folder = join(packageFolder(), 'eval/cases');
  const files = (await readdir(folder)).filter((name) => /^replies-.*\.jsonl$/.test(name)).sort();
  const all = await Promise.all(files.map((name) => readReplyCases(join(folder, name))));
  return all
    .flat()
    .filter(({ metadata }) => splits.includes(metadata.split) && metadata.kind === (kind ?? metadata.kind));
}

function table(figures: readonly ReplyFigure[]): string {
  const rows = figures.map(({ name, value, of, target }) => {
    const share =
      of === undefined ? String(value) : `${value} of ${of} (${((100 * value) / Math.max(1, of)).toFixed(1)} %)`;
    return `${name.padEnd(62)} ${share.padEnd(24)} ${target ?? ''}`;
  });
  return `${rows.join('\n')}\n`;
}

function misses(results: readonly CaseResult[]): string {
  const lines = results
    .filter(({ faults }) => faults.length > 0)
    .map(({ id, split, faults, told }) => `${split} ${id}: ${faults.join(', ')}\n    ${told}`);
  return `\n${lines.join('\n')}\n`;
}

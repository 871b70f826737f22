/** `npm run eval:privacy`: what of the marked personal data is masked, and what is taken for it wrongly. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFolder } from '../src/package-folder.ts';
import { measurePrivacy, type PrivacyReport } from './privacy/measure-privacy.ts';
import { readPrivacyCases } from './privacy/read-cases.ts';

const splits = ['dev', 'test'] as const;
const help = `npm run eval:privacy -- [options]
  --split NAMES   of ${splits.join(', ')}; default: both. Tune on dev alone
  --misses        also the sentences with something missed or invented; of dev alone
  --json          the figures as JSON
  --help          this
`;

const { values: flags } = parseArgs({
  options: {
    split: { type: 'string', default: splits.join(',') },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) process.stdout.write(help);
else await measure();

async function measure(): Promise<void> {
  const unknown = flags.split.split(',').find((name) => !splits.some((split) => split === name));
  if (unknown !== undefined) throw new RangeError(`--split: there is no ${unknown}, only ${splits.join(' and ')}`);
  const cases = await readPrivacyCases(join(packageFolder(), 'eval/cases/personal-data.jsonl'));
  const reports = flags.split.split(',').map((split) => {
    const { misses, ...report } = measurePrivacy(cases.filter((one) => one.split === split));
    return { split, ...report, misses: flags.misses && split === 'dev' ? misses : [] };
  });
  process.stdout.write(flags.json ? `${JSON.stringify(reports, undefined, 2)}\n` : reports.map(describe).join('\n'));
}

function describe({ split, cases, rows, masked, misses }: PrivacyReport & { readonly split: string }): string {
  const figure = (value: number) => value.toFixed(3).padStart(10);
  return [
    `${split}: ${cases} sentences`,
    `kind      lang  ${'marked'.padStart(7)}${'recall'.padStart(10)}${'found'.padStart(10)}${'precision'.padStart(10)}`,
    ...rows.map(({ kind, lang, marked, recall, found, precision }) =>
      [
        kind.padEnd(10),
        lang.padEnd(6),
        String(marked).padStart(7),
        figure(recall),
        String(found).padStart(10),
        figure(precision),
      ].join(''),
    ),
    `masked, whatever the kind: ${masked.toFixed(3)}`,
    ...misses.map(({ id, text, missed, invented }) =>
      [
        `${id} ${JSON.stringify(text)}`,
        ...missed.map((one) => `  missed ${one}`),
        ...invented.map((one) => `  invented ${one}`),
      ].join('\n'),
    ),
    '',
  ].join('\n');
}

/** A comparison of two runs for a terminal: what moved, then the broken cases with what was said before and after. */
import type { BrokenCase } from './broken-cases.ts';
import type { MetricComparison } from './compare-metrics.ts';
import type { Comparison } from './compare-runs.ts';
import { chance, oneLine, signed } from './comparison-words.ts';

/** Fixed cases that are named. */
const NAMED = 20;

/** Characters of a text that are shown; the whole of it is in `--json`. */
const TEXT = 300;

export function describeComparison(comparison: Comparison): string {
  const { verdict, cases, changed, metrics, fixed, broken, shown, problems } = comparison;
  const more = broken.length - shown.length;
  return [
    ...problems.map((problem) => `beware: ${oneLine(problem)}`),
    `${verdict}: ${cases} cases in both runs, ${fixed.length} fixed, ${broken.length} broken`,
    ...changed.map(({ what, before, after }) => `  ${what}: ${oneLine(before)} -> ${oneLine(after)}`),
    '',
    head,
    ...metrics.map(row),
    ...(fixed.length === 0 ? [] : ['', `fixed: ${named(fixed)}`]),
    ...(broken.length === 0 ? [] : ['', 'broken, the gravest first:']),
    ...shown.flatMap(describeBroken),
    ...(more > 0 ? [`and ${more} more, of which --json has the ids`] : []),
    '',
  ].join('\n');
}

const NAME = 20;
const DIFFERENCE = 31;
const head = `${'metric'.padEnd(NAME)}    cases    before     after   ${'difference (95 %)'.padEnd(DIFFERENCE)}p, Holm   verdict`;

function row({ metric, n, before, after, difference, low, high, adjusted, verdict }: MetricComparison): string {
  return [
    metric.padEnd(NAME),
    String(n).padStart(9),
    before.toFixed(4).padStart(10),
    after.toFixed(4).padStart(10),
    `   ${`${signed(difference)} (${signed(low)} to ${signed(high)})`.padEnd(DIFFERENCE)}`,
    chance(adjusted).padEnd(10),
    // That nothing was shown is seen best as nothing.
    verdict === 'not shown' ? '' : verdict,
  ]
    .join('')
    .trimEnd();
}

function describeBroken({ id, risk, question, expected, before, after }: BrokenCase): string[] {
  const side = (name: string, { did, text, faults }: BrokenCase['before']) => [
    `    ${name.padEnd(7)} ${did.padEnd(8)} ${shorten(text)}`.trimEnd(),
    ...faults.map((fault) => `            ! ${shorten(fault)}`),
  ];
  return [
    `  ${oneLine(id)} (risk ${risk}; ${expected.join(' or ')} is right): ${shorten(question)}`,
    ...side('before', before),
    ...side('after', after),
  ];
}

function named(ids: readonly string[]): string {
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return `${ids.slice(0, NAMED).map(oneLine).join(' ')}${more}`;
}

function shorten(text: string): string {
  const letters = Array.from(oneLine(text));
  return letters.length <= TEXT ? letters.join('') : `${letters.slice(0, TEXT).join('')}…`;
}

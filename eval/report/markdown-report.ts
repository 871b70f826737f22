/** The report in short, as Markdown for a pull request: verdict, gates, figures and the worst ten. */
import { isMoreBetter } from './more-is-better.ts';
import { cleanText } from './markup.ts';
import { figureOf, runBefore, type ReportInput } from './report-input.ts';
import { tellChange, tellCount, tellShare } from './tell-number.ts';
import { describeProblem, tellGates } from './tell-verdict.ts';

const MOST_CASES = 10;
const MOST_GATES = 100;

/** What was given stands as code: there it mentions nobody, links nowhere and formats nothing. */
export function markdownReport(input: ReportInput): string {
  const { summary, worst, name } = input;
  const before = runBefore(input);
  const gates = summary.gates
    .toSorted((a, b) => Number(a.passed) - Number(b.passed))
    .slice(0, MOST_GATES)
    .map(({ name, passed, told }) => [code(name), passed ? '✓ passed' : '**✗ failed**', code(told, 200)]);
  const figures = summary.figures.map(({ metric, value, low, high, n }) => {
    const earlier = figureOf(before, metric);
    const change = earlier === undefined ? '' : tellChange(value - earlier.value);
    const shown = `${code(metric)}${isMoreBetter(metric) ? '' : ' (less is better)'}`;
    return [shown, tellShare(value), `${tellShare(low)} to ${tellShare(high)}`, tellCount(n), change];
  });
  const cases = worst.slice(0, MOST_CASES).map((record) => {
    const { id, kind, question, expected, did, blame, faults } = record;
    return [
      code(id, 60),
      code(kind, 40),
      code(question, 160),
      expected.actions.join(' or '),
      did,
      blame ?? '',
      code(faults.join('; '), 160),
    ];
  });
  return [
    `## Evaluation: ${code(name, 100)}`,
    `**${tellGates(summary)}.** ${tellCount(summary.cases)} cases, ${summary.at}, commit ${code(summary.fingerprint.commit, 40)}.`,
    `The worst problem: ${code(describeProblem(summary), 400)}`,
    ...part('Gates', ['gate', 'result', 'asked and measured'], gates),
    ...part('Figures', ['metric', 'value', '95 % interval', 'cases', 'change'], figures),
    ...part('The worst cases', ['case', 'kind', 'asked', 'expected', 'done', 'blame', 'faults'], cases),
  ]
    .join('\n\n')
    .concat('\n');
}

function part(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`### ${title}`, lines.join('\n')];
}

/** A span of code that no text can leave: one line, a fence longer than any inside, and no bar: escaped or not, it ends a cell for some. */
function code(text: string, most = 120): string {
  const letters = Array.from(cleanText(text).replace(/\s+/g, ' ').replaceAll('|', '¦').trim());
  const kept = letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('')}…`;
  if (kept === '') return '';
  const longest = Math.max(0, ...Array.from(kept.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${kept}${space}${fence}`;
}

/** A comparison of two runs as markdown, for a pull request. */
import type { BrokenCase } from './broken-cases.ts';
import type { Comparison } from './compare-runs.ts';
import { chance, oneLine, signed } from './comparison-words.ts';

export function comparisonMarkdown(comparison: Comparison): string {
  const { verdict, cases, changed, metrics, fixed, broken, shown, problems } = comparison;
  const more = broken.length - shown.length;
  return [
    `**${verdict}**: ${cases} cases in both runs, ${fixed.length} fixed, ${broken.length} broken`,
    '',
    ...list(problems.map((problem) => `beware: ${plain(problem)}`)),
    ...list(changed.map(({ what, before, after }) => `${plain(what)}: ${plain(before)} → ${plain(after)}`)),
    ...table(
      ['metric', 'cases', 'before', 'after', 'difference (95 %)', 'p (Holm)', 'verdict'],
      metrics.map(({ metric, n, before, after, difference, low, high, adjusted, verdict }) => [
        plain(metric),
        String(n),
        before.toFixed(4),
        after.toFixed(4),
        `${signed(difference)} (${signed(low)} to ${signed(high)})`,
        plain(chance(adjusted)),
        verdict === 'not shown' ? '' : `**${verdict}**`,
      ]),
    ),
    ...(shown.length === 0 ? [] : table(['broken', 'question', 'before', 'after'], shown.map(cells))),
    ...(more > 0 ? [`and ${more} more`, ''] : []),
  ].join('\n');
}

function cells({ id, question, expected, before, after }: BrokenCase): string[] {
  const side = ({ did, text, faults }: BrokenCase['before']) =>
    [`**${did}**`, plain(text), ...faults.map((fault) => `! ${plain(fault)}`)]
      .filter((part) => part !== '')
      .join('<br>');
  return [plain(id), `${plain(question)}<br>(${expected.join(' or ')} is right)`, side(before), side(after)];
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [...items.map((item) => `- ${item}`), ''];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).concat('');
}

/** Texts are shown as they are: they neither mark anything up, nor link, nor call anybody. */
function plain(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_{}[\]()#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replaceAll(/www\./gi, (www) => www.replace('.', '&#46;'));
}

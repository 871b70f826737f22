/** Where wrong results were lost first. */
import { blames, type Blame } from '../../suite/record.ts';
import type { Summary } from '../../suite/summary.ts';
import { barChart } from '../charts/bar-chart.ts';
import { tellCount, tellPercent } from '../tell-number.ts';
import { atBothWidths, figureWithTable, nothing, type Section } from './section.ts';

const means: Readonly<Record<Blame, string>> = {
  retrieval: 'no right article was found',
  composing: 'the article was found, and the answer made of it is wrong',
  policy: 'it should have answered, asked, refused or handed over otherwise',
  data: 'the articles or the case itself are at fault',
};

export function blame({ blame }: Summary): Section {
  const total = blames.reduce((sum, one) => sum + blame[one], 0);
  const section = { id: 'blame', title: 'Where the blame lies' };
  if (total === 0) return { ...section, body: nothing('Nothing went wrong, or nothing was blamed.') };
  const rows = blames
    .map((name) => ({
      name,
      value: blame[name],
      told: `${tellCount(blame[name])} (${tellPercent(blame[name] / total)})`,
    }))
    .toSorted((a, b) => b.value - a.value);
  const label = `Wrong results by what lost them: ${rows.map(({ name, told }) => `${name} ${told}`).join(', ')}`;
  const chart = atBothWidths('blame', (canvas) => barChart(rows, { ...canvas, label }));
  const first = rows[0]?.name ?? 'data';
  const caption = `Most were lost first in ${first}: ${means[first]}.`;
  const table = {
    head: ['blame', 'results', 'what it means'],
    rows: rows.map(({ name, told }) => [name, told, means[name]]),
  };
  return { ...section, body: figureWithTable(caption, chart, table) };
}

/** All figures with their intervals, a forest plot for each group. */
import { metrics } from '../../suite/metric-list.ts';
import { forestChart, type ForestRow } from '../charts/forest-chart.ts';
import { html, type Markup } from '../markup.ts';
import { isMoreBetter } from '../more-is-better.ts';
import { figureOf, runBefore, type ReportInput } from '../report-input.ts';
import { tellChange, tellCount, tellShare } from '../tell-number.ts';
import { atBothWidths, figureWithTable, nothing, type Section } from './section.ts';

const titles = { retrieval: 'Retrieval', answer: 'Answers', stopping: 'Stopping', safety: 'Safety', other: 'Others' };
type Group = keyof typeof titles;
const groups = Object.keys(titles) as Group[]; // The keys of a literal are its own.
const byName = new Map(metrics.map((metric) => [metric.name, metric]));

export function figures(input: ReportInput): Section {
  const before = runBefore(input);
  const rows = input.summary.figures.map((figure): ForestRow => {
    const earlier = figureOf(before, figure.metric);
    return earlier === undefined ? figure : { ...figure, before: earlier.value };
  });
  const parts = groups.flatMap((group) => {
    const own = rows.filter(({ metric }) => (byName.get(metric)?.group ?? 'other') === group);
    return own.length === 0 ? [] : [part(group, own)];
  });
  const body = html`<p>
      A mark is a mean, its line the 95 % interval. ◆ more is better, ○ less is
      better${before !== undefined && html`; the upright tick is the run of ${before.at.slice(0, 10)}`}.
    </p>
    ${parts.length === 0 ? nothing('No figures.') : parts}`;
  return { id: 'figures', title: 'Figures', body };
}

function part(group: Group, rows: readonly ForestRow[]): Markup {
  const label = `${titles[group]}: ${rows.map(({ metric, value }) => `${metric} ${tellShare(value)}`).join(', ')}`;
  const chart = atBothWidths(`forest-${group}`, (canvas) => forestChart(rows, { ...canvas, label }));
  const table = {
    head: ['metric', 'value', '95 % interval', 'cases', 'change', 'better', 'what it is'],
    rows: rows.map(({ metric, value, low, high, n, before }) => [
      metric,
      tellShare(value),
      `${tellShare(low)} to ${tellShare(high)}`,
      tellCount(n),
      tellChange(before === undefined ? undefined : value - before),
      isMoreBetter(metric) ? 'more' : 'less',
      byName.get(metric)?.about,
    ]),
  };
  return html`<h3>${titles[group]}</h3>
    ${figureWithTable('', chart, table)}`;
}

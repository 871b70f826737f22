/** The main figures over the runs, a small chart each. */
import type { Summary } from '../../suite/summary.ts';
import { trendChart, type TrendPoint } from '../charts/trend-chart.ts';
import { html, type Markup } from '../markup.ts';
import { isMoreBetter } from '../more-is-better.ts';
import { figureOf, isComparable, runsOf, type ReportInput } from '../report-input.ts';
import { tellChange, tellShare } from '../tell-number.ts';
import { dataTable, nothing, type Section } from './section.ts';

const main = ['right', 'right_action', 'hit_at_5', 'nugget_vital', 'groundedness', 'over_refusal'];

export function trend(input: ReportInput): Section {
  const runs = runsOf(input);
  const series = seriesOf(runs);
  const shown = main.filter((metric) => figureOf(input.summary, metric) !== undefined);
  const section = { id: 'trend', title: 'Trend over runs' };
  if (runs.length < 2 || shown.length === 0)
    return { ...section, body: nothing('There are no earlier runs to compare.') };
  const table = dataTable({
    head: ['run', 'commit', ...shown],
    rows: runs.map((run) => [
      run.at.slice(0, 16).replace('T', ' '),
      run.fingerprint.commit.slice(0, 12),
      ...shown.map((metric) => tellShare(figureOf(run, metric)?.value)),
    ]),
  });
  const broken = new Set(series).size > 1;
  const body = html`<p>
      ${runs.length} runs, each with its 95 %
      interval.${broken && ' A line breaks where the cases or the articles changed: runs on its two sides can’t be compared.'}
    </p>
    <ul class="small">
      ${shown.map((metric) => small(metric, runs, series))}
    </ul>
    <details>
      <summary>The same as a table</summary>
      ${table}
    </details>`;
  return { ...section, body };
}

function small(metric: string, runs: readonly Summary[], series: readonly number[]): Markup {
  const points = runs.flatMap((run, index): TrendPoint[] => {
    const figure = figureOf(run, metric);
    return figure === undefined ? [] : [{ ...figure, at: run.at, series: series[index] ?? 0 }];
  });
  const [before, last] = points.slice(-2);
  const change = last !== undefined && before?.series === last.series ? last.value - before.value : undefined;
  const label = `${metric} over ${points.length} runs, from ${tellShare(points[0]?.value)} to ${tellShare(last?.value)}`;
  return html`<li>
    <h3>${metric}${!isMoreBetter(metric) && html` <span class="quiet">(less is better)</span>`}</h3>
    <p>
      <strong>${tellShare(points.at(-1)?.value)}</strong>
      <span class="quiet">${change === undefined ? '' : `${tellChange(change)} since the run before`}</span>
    </p>
    ${trendChart(points, { id: `trend-${metric}`, label })}
  </li>`;
}

/** A number for each run, one higher where it can't be compared with the one before. */
function seriesOf(runs: readonly Summary[]): number[] {
  let series = 0;
  return runs.map((run, index) => {
    const before = runs[index - 1];
    if (before !== undefined && !isComparable(before, run)) series += 1;
    return series;
  });
}

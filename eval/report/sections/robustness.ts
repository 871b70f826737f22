/** What typing errors, wrong layouts and the like cost, against the same questions written well. */
import type { Summary } from '../../suite/summary.ts';
import { barChart } from '../charts/bar-chart.ts';
import { isMoreBetter } from '../more-is-better.ts';
import { tellChange, tellCount } from '../tell-number.ts';
import { atBothWidths, figureWithTable, nothing, type Section } from './section.ts';

const MOST_BARS = 32;

export function robustness({ robustness }: Summary): Section {
  const section = { id: 'robustness', title: 'Robustness' };
  if (robustness.length === 0) return { ...section, body: nothing('No case has a noisy twin.') };
  const rows = robustness.slice(0, MOST_BARS).map(({ noise, metric, delta }) => ({
    name: `${noise} · ${metric}`,
    value: delta,
    told: tellChange(delta),
    bad: isMoreBetter(metric) ? delta < 0 : delta > 0,
  }));
  const label = `Change by noise: ${rows.map(({ name, told }) => `${name} ${told}`).join(', ')}`;
  const chart = atBothWidths('robustness', (canvas) => barChart(rows, { ...canvas, label }));
  const caption = 'Change against the same questions without the noise; in the colour of bad things, what got worse.';
  const table = {
    head: ['noise', 'metric', 'change', 'pairs'],
    rows: robustness.map(({ noise, metric, delta, pairs }) => [noise, metric, tellChange(delta), tellCount(pairs)]),
  };
  return { ...section, body: figureWithTable(caption, chart, table) };
}

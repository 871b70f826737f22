/** What the confidence is worth: how risk grows as more is answered, and whether what it says comes true. */
import type { Summary } from '../../suite/summary.ts';
import { drawChart } from '../draw-chart.ts';
import type { Markup } from '../markup.ts';
import { tellShare } from '../tell-number.ts';
import { plotArea, valueAxis } from './axes.ts';

type Confidence = Summary['confidence'];

const SIZE = { width: 350, height: 300 };
const grid = plotArea(60, 14, 12, 48);
const dashes = { type: 'dashed' as const, color: 'var(--quiet)', width: 1.5 };

/** The dashed line is what answering everything risks: a confidence that tells nothing would lie on it. */
export function riskCoverageChart({ curve }: Confidence): Markup {
  const points = curve.toSorted((a, b) => a.coverage - b.coverage);
  const all = points.at(-1)?.risk ?? 0;
  const top = Math.min(1, Math.max(0.2, Math.ceil(Math.max(...points.map(({ risk }) => risk)) * 5) / 5));
  return drawChart(
    {
      grid,
      xAxis: valueAxis(0, 1, 'share of the answers given, surest first'),
      yAxis: { ...valueAxis(0, top, 'share that is wrong'), nameGap: 34 },
      series: [
        { type: 'line', silent: true, symbol: 'none', lineStyle: dashes, data: [0, 1].map((x) => [x, all]) },
        {
          type: 'line',
          silent: true,
          symbol: 'none',
          lineStyle: { color: 'var(--blue)', width: 2.5 },
          data: points.map(({ coverage, risk }) => [coverage, risk]),
        },
      ],
    },
    {
      ...SIZE,
      id: 'risk-coverage',
      label: `Risk against coverage; all answered, ${tellShare(all)} of them are wrong.`,
    },
  );
}

/** On the dashed line, of the answers said to be 80 % sure, 80 % are right; below it, it says too much. */
export function reliabilityChart({ bins, calibrationError }: Confidence): Markup {
  const points = bins.filter(({ count }) => count > 0).toSorted((a, b) => a.said - b.said);
  return drawChart(
    {
      grid,
      xAxis: valueAxis(0, 1, 'confidence that was said'),
      yAxis: { ...valueAxis(0, 1, 'share that is right'), nameGap: 34 },
      series: [
        { type: 'line', silent: true, symbol: 'none', lineStyle: dashes, data: [0, 1].map((x) => [x, x]) },
        {
          type: 'line',
          silent: true,
          symbol: 'circle',
          symbolSize: 8,
          lineStyle: { color: 'var(--blue)', width: 2 },
          color: 'var(--blue)',
          data: points.map(({ said, was }) => [said, was]),
        },
      ],
    },
    {
      ...SIZE,
      id: 'reliability',
      label: `Confidence against truth; calibration error ${tellShare(calibrationError)}.`,
    },
  );
}

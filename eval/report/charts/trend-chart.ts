/** One figure over the runs: a line within its interval, broken where runs can't be compared. */
import { drawChart, type Canvas } from '../draw-chart.ts';
import type { Markup } from '../markup.ts';
import { plotArea, valueAxis } from './axes.ts';

export interface TrendPoint {
  readonly at: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Runs of one series asked the same cases of the same articles. */
  readonly series: number;
}

export function trendChart(points: readonly TrendPoint[], canvas: Pick<Canvas, 'id' | 'label'>): Markup {
  const [least, most] = spanOf(points);
  const first = points[0]?.at ?? '';
  const last = points.at(-1)?.at ?? '';
  const series = [...new Set(points.map((point) => point.series))].flatMap((one) => {
    const of = (valueOf: (point: TrendPoint) => number) =>
      points.map((point) => (point.series === one ? valueOf(point) : null));
    const band = {
      type: 'line' as const,
      silent: true,
      symbol: 'none',
      stack: `band ${one}`,
      lineStyle: { opacity: 0 },
    };
    return [
      { ...band, data: of(({ low }) => low) },
      { ...band, data: of(({ low, high }) => high - low), areaStyle: { color: 'var(--band)', opacity: 1 } },
      {
        type: 'line' as const,
        silent: true,
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: 'var(--blue)', width: 2 },
        color: 'var(--blue)',
        data: of(({ value }) => value),
      },
    ];
  });
  return drawChart(
    {
      grid: plotArea(36, 12, 8, 24),
      xAxis: {
        type: 'category',
        data: points.map(({ at }) => at),
        boundaryGap: points.length === 1,
        axisLine: { lineStyle: { color: 'var(--line)' } },
        axisTick: { show: false },
        axisLabel: {
          color: 'var(--quiet)',
          fontSize: 11,
          interval: (index: number) => index === 0 || index === points.length - 1,
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
          formatter: (at: string, index: number) =>
            index > 0 && first.slice(0, 10) === last.slice(0, 10) ? at.slice(11, 16) : at.slice(0, 10),
        },
      },
      yAxis: { ...valueAxis(least, most), interval: most - least, axisLabel: label },
      series,
    },
    { ...canvas, width: 260, height: 120 },
  );
}

const label = {
  color: 'var(--quiet)',
  fontSize: 11,
  formatter: (value: number) => value.toFixed(2),
};

/** At least a tenth, so that noise does not look like a change. */
function spanOf(points: readonly TrendPoint[]): [number, number] {
  const least = Math.floor(Math.min(...points.map(({ low }) => low)) * 20) / 20;
  const most = Math.ceil(Math.max(...points.map(({ high }) => high)) * 20) / 20;
  const missing = Math.max(0, 0.1 - (most - least)) / 2;
  return [Math.min(least, Math.max(0, least - missing)), Math.max(most, most + missing)];
}

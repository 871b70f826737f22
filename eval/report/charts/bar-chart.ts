/** Bars that lie, each with its name before it and its number behind it. */
import { drawChart, shorten, type Canvas } from '../draw-chart.ts';
import type { Markup } from '../markup.ts';
import { nameAxis, plotArea, valueAxis } from './axes.ts';

export interface BarRow {
  readonly name: string;
  readonly value: number;
  readonly told: string;
  /** A bad change is drawn in another colour, beside its sign. */
  readonly bad?: boolean;
}

const RIGHT = 4;

export function barChart(rows: readonly BarRow[], canvas: Omit<Canvas, 'height'>): Markup {
  const values = rows.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const left = canvas.width > 500 ? 170 : 150;
  const rooms = { before: roomFor(rows, (value) => value < 0), behind: roomFor(rows, (value) => value >= 0) };
  const unit = (most - least || 1) / (canvas.width - left - RIGHT - rooms.before - rooms.behind);
  const names = rows.map(({ name }) => shorten(name, 23));
  return drawChart(
    {
      grid: plotArea(left, RIGHT, 6, 6),
      xAxis: {
        ...valueAxis(least - rooms.before * unit, most + rooms.behind * unit),
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: { ...nameAxis(names), axisLine: { show: least === 0, lineStyle: { color: 'var(--quiet)' } } },
      series: [
        {
          type: 'bar',
          silent: true,
          barMaxWidth: 16,
          data: rows.map(({ value, told, bad = false }) => ({
            value,
            itemStyle: { color: bad ? 'var(--bad)' : 'var(--blue)' },
            label: {
              show: true,
              position: value < 0 ? ('left' as const) : ('right' as const),
              formatter: () => told,
              color: 'var(--ink)',
              fontSize: 12,
            },
          })),
        },
      ],
    },
    { ...canvas, height: 16 + 26 * rows.length },
  );
}

/** Pixels that the numbers at one end of the bars need. */
function roomFor(rows: readonly BarRow[], isThere: (value: number) => boolean): number {
  return Math.max(0, ...rows.filter(({ value }) => isThere(value)).map(({ told }) => 12 + 7 * told.length));
}

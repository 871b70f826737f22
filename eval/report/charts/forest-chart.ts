/** A forest plot: each figure a mark on its 95 % interval, with a tick where the run before it was. */
import type { Figure } from '../../suite/summary.ts';
import { drawChart, shorten, type Canvas } from '../draw-chart.ts';
import type { Markup } from '../markup.ts';
import { isMoreBetter } from '../more-is-better.ts';
import { tellCount, tellShare } from '../tell-number.ts';
import { nameAxis, plotArea, valueAxis } from './axes.ts';

export interface ForestRow extends Figure {
  /** What it was in the run before, where that can be compared. */
  readonly before?: number;
}

/** Where more is better the mark is a full diamond, where less is, a hollow circle. */
export function forestChart(rows: readonly ForestRow[], canvas: Omit<Canvas, 'height'>): Markup {
  const wide = canvas.width > 500;
  const size = wide ? 5.5 : 4;
  const height = 40 + 28 * rows.length;
  const least = Math.min(0, ...rows.map(({ low }) => Math.floor(low)));
  const most = Math.max(1, ...rows.map(({ high }) => Math.ceil(high)));
  const told = rows.map(({ value, low, high, n }) =>
    wide ? `${tellShare(value)}  [${tellShare(low)}, ${tellShare(high)}]  n ${tellCount(n)}` : tellShare(value),
  );
  const names = rows.map(({ metric }) => shorten(metric, 20));
  return drawChart(
    {
      grid: plotArea(wide ? 150 : 136, wide ? 230 : 52, 6, 34),
      xAxis: valueAxis(least, most),
      yAxis: [nameAxis(names), nameAxis(told, 'right')],
      series: [
        {
          type: 'custom',
          silent: true,
          data: rows.map(({ value }, index) => [value, index]),
          renderItem: (params, api) => {
            const row = rows[params.dataIndex];
            if (row === undefined) return null;
            const at = (value: number) => api.coord([value, params.dataIndex])[0] ?? 0;
            const y = api.coord([0, params.dataIndex])[1] ?? 0;
            const marks = [
              line(at(row.low), y, at(row.high), y),
              line(at(row.low), y - 4, at(row.low), y + 4),
              line(at(row.high), y - 4, at(row.high), y + 4),
              isMoreBetter(row.metric) ? diamond(at(row.value), y, size) : circle(at(row.value), y, size - 1),
            ];
            if (row.before === undefined) return { type: 'group', children: marks };
            const before = line(at(row.before), y - 9, at(row.before), y + 9, 'var(--quiet)', 2);
            return { type: 'group', children: [before, ...marks] };
          },
        },
      ],
    },
    { ...canvas, height },
  );
}

function line(x1: number, y1: number, x2: number, y2: number, stroke = 'var(--blue)', lineWidth = 2) {
  return { type: 'line' as const, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth } };
}

function diamond(x: number, y: number, size: number) {
  const points = [
    [x - size, y],
    [x, y - size],
    [x + size, y],
    [x, y + size],
  ];
  return { type: 'polygon' as const, shape: { points }, style: { fill: 'var(--blue)' } };
}

function circle(cx: number, cy: number, r: number) {
  const style = { fill: 'var(--paper)', stroke: 'var(--blue)', lineWidth: 2 };
  return { type: 'circle' as const, shape: { cx, cy, r }, style };
}

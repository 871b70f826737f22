/** A heat map: how far each slice is behind or before the whole, metric by metric. */
import { drawChart, shorten, type Canvas } from '../draw-chart.ts';
import type { Markup } from '../markup.ts';
import { HEAT_STEPS } from '../palette.ts';
import { tellShare } from '../tell-number.ts';
import { nameAxis, plotArea } from './axes.ts';

export interface HeatCell {
  readonly value: number;
  /** Better than the whole: above zero. */
  readonly gain: number;
  /** Of too few cases to be coloured. */
  readonly few: boolean;
  /** The interval lies wholly on the bad side of the whole. */
  readonly surelyWorse: boolean;
}

export interface HeatRow {
  readonly name: string;
  /** One for each metric; `undefined` where none of its cases has it. */
  readonly cells: readonly (HeatCell | undefined)[];
}

/** From here on a gain or loss is in the next step. */
const BOUNDS = [0.03, 0.1, 0.2];

export function heatChart(
  metrics: readonly string[],
  rows: readonly HeatRow[],
  canvas: Omit<Canvas, 'height'>,
): Markup {
  const wide = canvas.width > 500;
  const top = wide ? 44 : 118;
  const drawn = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ cell, column, row }])),
  );
  return drawChart(
    {
      grid: plotArea(wide ? 150 : 112, 4, top, 4),
      xAxis: {
        type: 'category',
        data: [...metrics],
        position: 'top',
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          color: 'var(--ink)',
          fontSize: 12,
          interval: 0,
          lineHeight: 14,
          rotate: wide ? 0 : 90,
          margin: 8,
          formatter: (name: string) => (wide ? onTwoLines(name) : name),
        },
      },
      yAxis: nameAxis(rows.map(({ name }) => shorten(name, wide ? 18 : 12))),
      series: [
        {
          type: 'custom',
          silent: true,
          data: drawn.map(({ column, row }) => [column, row]),
          renderItem: (params, api) => {
            const one = drawn[params.dataIndex];
            const [x = 0, y = 0] = api.coord([one?.column ?? 0, one?.row ?? 0]);
            const size = api.size?.([1, 1]) ?? 0;
            const [width = 0, height = 0] = typeof size === 'number' ? [size, size] : size;
            if (one === undefined) return null;
            const step = stepOf(one.cell);
            return {
              type: 'group',
              children: [
                {
                  type: 'rect',
                  shape: { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2, r: 2 },
                  style: one.cell.few
                    ? { fill: 'none', stroke: 'var(--line)', lineWidth: 1 }
                    : { fill: `var(--heat-${step})` },
                },
                {
                  type: 'text',
                  x,
                  y,
                  style: {
                    text: toldCell(one.cell, wide),
                    fill: one.cell.few ? 'var(--quiet)' : `var(--ink-heat-${step})`,
                    fontSize: wide ? 12 : 10,
                    fontFamily: 'inherit',
                    fontWeight: one.cell.surelyWorse ? 'bold' : 'normal',
                    align: 'center',
                    verticalAlign: 'middle',
                  },
                },
              ],
            };
          },
        },
      ],
    },
    { ...canvas, height: top + 8 + 28 * rows.length },
  );
}

/** 0 is far worse, the middle as good as the whole. */
export function stepOf({ gain }: HeatCell): number {
  const size = BOUNDS.filter((bound) => Math.abs(gain) >= bound).length;
  return (HEAT_STEPS - 1) / 2 + Math.sign(gain) * size;
}

function toldCell({ value, surelyWorse }: HeatCell, wide: boolean): string {
  const told = tellShare(value, 2).replace(/^(−?)0\./, '$1.');
  return surelyWorse && wide ? `▼ ${told}` : told;
}

function onTwoLines(name: string): string {
  return name.length > 9 ? name.replace('_', '_\n') : name;
}

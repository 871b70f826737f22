/** Draws a chart as SVG that stands inside a page: no browser needed, no script in it, nothing from outside. */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption } from 'echarts/components';
import { init, use, type ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escapeText, trusted, type Markup } from './markup.ts';

use([BarChart, CustomChart, LineChart, GridComponent, SVGRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | CustomSeriesOption | LineSeriesOption | GridComponentOption>;

export interface Canvas {
  /** Pixels; the page makes it narrower where it must. */
  readonly width: number;
  readonly height: number;
  /** What the chart shows, for those who can't see it. */
  readonly label: string;
  /** In one page no two charts may have the same. */
  readonly id: string;
  readonly className?: string;
}

/** The same chart gives the same text. Colours are CSS variables of the page: see palette.ts. */
export function drawChart(option: ChartOption, { width, height, label, id, className = '' }: Canvas): Markup {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
  const drawn = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  const inside = drawn
    .replace(/^<svg[^>]*>\s*<rect[^>]*><\/rect>/, '')
    // Styles on hover, and marks by which a script of the library would find what is under the mouse.
    .replace(/<style[^>]*>[\s\S]*?<\/style>/, '')
    .replace(/ (?:class|pointer-events|ecmeta_[a-z_]+|dominant-baseline="central" xml:space)="[^"]*"/g, '')
    .replace(/font-size:12px;font-family:inherit;|font-family:inherit;/g, '')
    .replaceAll(' style=""', '')
    // The library counts all charts that the process ever drew.
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(/\n+/g, '\n');
  const opening = `<svg class="${escapeText(className)}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(shorten(label, 1_000))}" style="max-width:${width}px">`;
  return trusted(opening + inside);
}

/** Names stand beside the axis, where the page's own words do not reach: no longer than there is room for. */
export function shorten(name: string, most: number): string {
  const letters = Array.from(name);
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`;
}

/** The report as one SVG: bars of nDCG@10 by group and engine, and how search grows; readable on light and dark. */
import type { RetrievalReport } from './describe.ts';
import type { GrowthRow } from './measure-growth.ts';

/** Ours stands out; the hues of the others differ in lightness too. */
const colours: Readonly<Record<string, string>> = {
  suffler: '#e4572e',
  fts5: '#8a8f98',
  'fts5-stems': '#4c6a92',
  minisearch: '#2f9e8f',
  'minisearch-exact': '#7cc4ba',
  lunr: '#c9a227',
  orama: '#9b6bd1',
  flexsearch: '#6ba043',
};
const OTHER = '#777777';

/** Switched-off stages are for the tables: as bars beside all peers they would be too thin to read. */
function isDrawn(engine: string): boolean {
  return !engine.startsWith('suffler-');
}

const WIDTH = 1000;
const LEFT = 70;
const BAR_HEIGHT = 220;
const GROWTH_HEIGHT = 260;

export function drawReport(report: RetrievalReport): string {
  const rows = report.sets.flatMap(({ set, quality }) =>
    quality
      .filter(({ variant }) => variant === 'as asked' || variant === 'typos')
      .map((row) => ({ ...row, label: `${set.replace(/^(ruen|en)_/, '')} ${row.group}` })),
  );
  const engines = [...new Set([...rows, ...report.growth].map(({ engine }) => engine))].filter(isDrawn);
  const drawn = rows.filter(({ engine }) => isDrawn(engine));
  const asked = drawn.filter(({ variant }) => variant === 'as asked');
  const typos = drawn.filter(({ variant }) => variant === 'typos');
  const growth = report.growth.length === 0 ? '' : lines(report.growth, 40 + 2 * (BAR_HEIGHT + 70));
  const height = 40 + 2 * (BAR_HEIGHT + 70) + (growth === '' ? 0 : GROWTH_HEIGHT + 70);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12">
<style>
  .paper { fill: #ffffff } text { fill: #24292f } .axis { stroke: #24292f; stroke-width: 1 } .grid { stroke: #8c959f; stroke-opacity: .3 }
  @media (prefers-color-scheme: dark) { .paper { fill: #0d1117 } text { fill: #e6edf3 } .axis { stroke: #e6edf3 } }
</style>
<rect class="paper" width="${WIDTH}" height="${height}"/>
${legend(engines)}
${bars('nDCG@10, questions as asked', asked, engines, 40)}
${bars('nDCG@10, one typo in each long word', typos, engines, 40 + BAR_HEIGHT + 70)}
${growth}
</svg>
`;
}

function legend(engines: readonly string[]): string {
  let next = LEFT;
  return engines
    .map((engine) => {
      const x = next;
      next += 34 + 7 * engine.length;
      return `<rect x="${x}" y="10" width="12" height="12" fill="${colourOf(engine)}"/><text x="${x + 16}" y="20">${escape(engine)}</text>`;
    })
    .join('\n');
}

interface Bar {
  readonly label: string;
  readonly engine: string;
  readonly ndcgAt10: { readonly mean: number; readonly low: number; readonly high: number };
}

function bars(title: string, rows: readonly Bar[], engines: readonly string[], top: number): string {
  const labels = [...new Set(rows.map(({ label }) => label))];
  const wide = (WIDTH - LEFT - 20) / Math.max(1, labels.length);
  const thin = (wide * 0.85) / Math.max(1, engines.length);
  const y = (value: number) => top + 20 + BAR_HEIGHT * (1 - value);
  const drawn = rows.map(({ label, engine, ndcgAt10: { mean, low, high } }) => {
    const x = LEFT + labels.indexOf(label) * wide + engines.indexOf(engine) * thin;
    const middle = round(x + thin / 2);
    const hint = `${label}, ${engine}: ${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    return `<g><title>${escape(hint)}</title><rect x="${round(x)}" y="${round(y(mean))}" width="${round(thin * 0.9)}" height="${round(BAR_HEIGHT * mean)}" fill="${colourOf(engine)}"/><line class="axis" x1="${middle}" x2="${middle}" y1="${round(y(low))}" y2="${round(y(high))}"/></g>`;
  });
  // On two lines, the set over its group, as many groups stand side by side.
  const names = labels.flatMap((label, at) => {
    const [set = '', ...group] = label.split(' ');
    const middle = LEFT + at * wide + wide * 0.42;
    return [text(middle, y(0) + 16, set, 'middle'), text(middle, y(0) + 31, group.join(' '), 'middle')];
  });
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (value) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - 20}" y1="${round(y(value))}" y2="${round(y(value))}"/>${text(LEFT - 8, y(value) + 4, value.toFixed(2), 'end')}`,
  );
  return [text(LEFT, top + 10, title, 'start'), ...grid, ...drawn, ...names].join('\n');
}

/** Two log-log panels: search p95 and memory over the number of articles. */
function lines(rows: readonly GrowthRow[], top: number): string {
  const half = (WIDTH - LEFT - 110) / 2;
  return [
    panel('search p95, ms', rows, ({ searchMs }) => searchMs?.p95, LEFT, half, top),
    panel('memory, MB', rows, ({ memoryMb }) => memoryMb, LEFT + half + 70, half, top),
  ].join('\n');
}

function panel(
  title: string,
  rows: readonly GrowthRow[],
  valueOf: (row: GrowthRow) => number | undefined,
  left: number,
  width: number,
  top: number,
): string {
  const points = rows.flatMap((row) => {
    const value = valueOf(row);
    return value === undefined || value <= 0 ? [] : [{ ...row, value }];
  });
  const [smallest, largest] = span(points.map(({ articles }) => articles));
  const [lowest, highest] = span(points.map(({ value }) => value));
  const x = (count: number) => left + (width * Math.log(count / smallest)) / Math.log(largest / smallest);
  const y = (value: number) => top + 20 + GROWTH_HEIGHT * (1 - Math.log(value / lowest) / Math.log(highest / lowest));
  const across = powers(smallest, largest).map(
    (count) =>
      `<line class="grid" x1="${round(x(count))}" x2="${round(x(count))}" y1="${top + 20}" y2="${top + 20 + GROWTH_HEIGHT}"/>${text(x(count), top + GROWTH_HEIGHT + 38, count.toLocaleString('en'), 'middle')}`,
  );
  const up = powers(lowest, highest).map(
    (value) =>
      `<line class="grid" x1="${left}" x2="${round(left + width)}" y1="${round(y(value))}" y2="${round(y(value))}"/>${text(left - 8, y(value) + 4, String(value), 'end')}`,
  );
  const drawn = [...new Set(points.map(({ engine }) => engine))].map((engine) => {
    const own = points.filter((point) => point.engine === engine);
    const path = own.map(({ articles, value }) => `${round(x(articles))},${round(y(value))}`).join(' ');
    const dots = own.map(
      ({ articles, value }) =>
        `<circle cx="${round(x(articles))}" cy="${round(y(value))}" r="3.5" fill="${colourOf(engine)}"><title>${escape(`${engine}, ${articles} articles: ${value.toFixed(2)}`)}</title></circle>`,
    );
    return `<polyline points="${path}" fill="none" stroke="${colourOf(engine)}" stroke-width="2"/>${dots.join('')}`;
  });
  return [text(left, top + 10, `${title}, by articles (log-log)`, 'start'), ...across, ...up, ...drawn].join('\n');
}

/** The powers of ten around the values; never an empty span. */
function span(values: readonly number[]): [number, number] {
  const low = 10 ** Math.floor(Math.log10(Math.min(...values, Infinity)) || 0);
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values, 0)) || 0);
  return Number.isFinite(low) && high > low ? [low, high] : [1, 10];
}

function powers(low: number, high: number): number[] {
  const count = Math.round(Math.log10(high / low)) + 1;
  return Array.from(Array(count).keys(), (power) => Number((low * 10 ** power).toPrecision(1)));
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escape(words)}</text>`;
}

function colourOf(engine: string): string {
  return colours[engine] ?? OTHER;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

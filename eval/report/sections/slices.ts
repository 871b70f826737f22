/** The main metrics by split, language, kind, topic and risk, coloured by how far each slice is from the whole. */
import type { Figure, Summary } from '../../suite/summary.ts';
import { heatChart, type HeatCell } from '../charts/heat-chart.ts';
import { html, type Markup } from '../markup.ts';
import { isMoreBetter } from '../more-is-better.ts';
import { tellCount, tellShare } from '../tell-number.ts';
import { atBothWidths, figureWithTable, nothing, type Section, type Table } from './section.ts';

type Slice = Summary['slices'][number];

const titles = { split: 'Split', lang: 'Language', kind: 'Kind', topic: 'Topic', risk: 'Risk' };
const groups = ['split', 'lang', 'kind', 'topic', 'risk'] as const;
const main = [
  'right',
  'right_action',
  'hit_at_5',
  'nugget_vital',
  'citation_precision',
  'groundedness',
  'right_stop',
  'over_refusal',
];

const FEW_CASES = 10;
/** Beyond these a map is not read any more; the table has the others. */
const MOST_ROWS = 25;

export function slices(summary: Summary): Section {
  const columns = main.filter((name) => summary.slices.some((slice) => figureIn(slice.figures, name) !== undefined));
  const parts = groups.flatMap((by) => {
    const own = summary.slices.filter((slice) => slice.by === by);
    // One slice alone is the whole.
    return own.length < 2 || columns.length === 0 ? [] : [part(by, own, columns, summary)];
  });
  const body = html`<p>${legend()}</p>
    <p class="quiet">
      A bold figure${html`<span class="wide-words"> with ▼</span>`} has its whole interval on the bad side of the whole;
      a framed one is of fewer than ${FEW_CASES} cases and not coloured. Of over_refusal less is better, and the colours
      know.
    </p>
    ${parts}`;
  return { id: 'slices', title: 'By slice', body: parts.length === 0 ? nothing('No slices.') : body };
}

function part(by: Slice['by'], slices: readonly Slice[], columns: readonly string[], summary: Summary): Markup {
  const rows = slices
    .map((slice) => ({
      slice,
      name: slice.value,
      cells: columns.map((column) => cellOf(figureIn(slice.figures, column), figureIn(summary.figures, column))),
    }))
    .toSorted((a, b) => behind(b.cells) - behind(a.cells) || b.slice.cases - a.slice.cases);
  const shown = rows.slice(0, MOST_ROWS);
  const label = `${columns.join(', ')} by ${by}, the worst on top: ${shown.map(({ name }) => name).join(', ')}`;
  const chart = atBothWidths(`slices-${by}`, (canvas) => heatChart(columns, shown, { ...canvas, label }));
  const table: Table = {
    head: [by, 'cases', ...columns],
    rows: rows.map(({ slice, name }) => [
      name,
      tellCount(slice.cases),
      ...columns.map((column) => told(figureIn(slice.figures, column))),
    ]),
  };
  const caption = rows.length > MOST_ROWS && `The ${MOST_ROWS} that fall furthest behind, of ${rows.length}.`;
  return html`<h3>${titles[by]}</h3>
    ${figureWithTable(caption, chart, table)}`;
}

function cellOf(figure: Figure | undefined, overall: Figure | undefined): HeatCell | undefined {
  if (figure === undefined) return undefined;
  const { value, low, high, n, metric } = figure;
  if (overall === undefined) return { value, gain: 0, few: true, surelyWorse: false };
  const few = n < FEW_CASES;
  const more = isMoreBetter(metric);
  const surelyWorse = !few && (more ? high < overall.value : low > overall.value);
  return { value, gain: more ? value - overall.value : overall.value - value, few, surelyWorse };
}

/** By the first column that has enough cases: right, where it is measured. */
function behind(cells: readonly (HeatCell | undefined)[]): number {
  const first = cells[0];
  return first === undefined || first.few ? -1 : -first.gain;
}

function figureIn(figures: readonly Figure[], name: string): Figure | undefined {
  return figures.find(({ metric }) => metric === name);
}

function told(figure: Figure | undefined): string {
  if (figure === undefined) return '–';
  return `${tellShare(figure.value)} (${tellShare(figure.low, 2)} to ${tellShare(figure.high, 2)})`;
}

function legend(): Markup {
  const steps = ['.20 or more worse', '.10', '.03', 'like the whole', '.03', '.10', '.20 or more better'];
  return html`<span class="legend"
    >${steps.map((words, step) => html`<span style="background:var(--heat-${step});color:var(--ink-heat-${step})">${words}</span>`)}</span
  >`;
}

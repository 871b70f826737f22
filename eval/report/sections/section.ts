/** The parts that every section of the page is made of: a chart with its table, and tables. */
import type { Canvas } from '../draw-chart.ts';
import { html, type Markup, type Shown } from '../markup.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

export interface Table {
  readonly head: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly Shown[])[];
}

/** Tables beyond this are for the file of results. */
const MOST_ROWS = 200;

/** A chart, what it says, and the same as a table behind a fold. */
export function figureWithTable(caption: Shown, chart: Markup, table: Table): Markup {
  return html`<figure>
    ${chart}
    <figcaption>${caption}</figcaption>
    <details>
      <summary>The same as a table</summary>
      ${dataTable(table)}
    </details>
  </figure>`;
}

/** Drawn twice, as letters that shrink with a chart can't be read on a telephone. */
export function atBothWidths(id: string, draw: (canvas: Pick<Canvas, 'id' | 'width' | 'className'>) => Markup): Markup {
  return html`${draw({ id: `${id}-wide`, width: 760, className: 'wide' })}
  ${draw({ id: `${id}-narrow`, width: 340, className: 'narrow' })}`;
}

/** May be scrolled sideways where it is too wide, by keyboard too. */
export function dataTable({ head, rows }: Table): Markup {
  const left = rows.length - MOST_ROWS;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table: ${head.join(', ')}">
      <table>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MOST_ROWS).map(row)}
        </tbody>
      </table>
    </div>
    ${left > 0 && html`<p class="quiet">${left} more rows are left out here.</p>`}`;
}

export function nothing(what: string): Markup {
  return html`<p class="quiet">${what}</p>`;
}

function row([name, ...cells]: readonly Shown[]): Markup {
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

/** The gates, those that failed first. */
import type { Summary } from '../../suite/summary.ts';
import { html } from '../markup.ts';
import { dataTable, nothing, type Section } from './section.ts';

export function gates({ gates }: Summary): Section {
  const sorted = gates.toSorted((a, b) => Number(a.passed) - Number(b.passed));
  const rows = sorted.map(({ name, passed, told }) => [
    name,
    passed ? html`<span class="good">✓ passed</span>` : html`<strong class="bad">✗ failed</strong>`,
    told,
  ]);
  const body =
    rows.length === 0
      ? nothing('No gates were set.')
      : dataTable({ head: ['gate', 'result', 'asked and measured'], rows });
  return { id: 'gates', title: 'Gates', body };
}

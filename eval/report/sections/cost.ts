/** How long it took, and what the model was paid for. */
import type { Summary } from '../../suite/summary.ts';
import { html } from '../markup.ts';
import { tellCount, tellShare } from '../tell-number.ts';
import { dataTable, nothing, type Section } from './section.ts';

export function cost({ latency, tokens, cases }: Summary): Section {
  const rows = Object.entries(latency).map(([stage, { p50, p95, p99 }]) => [
    stage,
    ...[p50, p95, p99].map((one) => `${tellShare(one, 1)} ms`),
  ]);
  const each = (value: number, digits: number) => tellShare(cases === 0 ? undefined : value / cases, digits);
  const body = html`${rows.length === 0 ? nothing('No times were taken.') : dataTable({ head: ['stage', 'p50', 'p95', 'p99'], rows })}
  ${dataTable({
    head: ['model', 'in all', 'a case'],
    rows: [
      ['tokens in', tellCount(tokens.input), each(tokens.input, 0)],
      ['tokens out', tellCount(tokens.output), each(tokens.output, 0)],
      ['cost', tellShare(tokens.cost, 2), each(tokens.cost, 5)],
    ],
  })}`;
  return { id: 'cost', title: 'Latency, tokens and cost', body };
}

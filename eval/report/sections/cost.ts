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
  const perCase = (value: number) => (cases === 0 ? tellShare(null) : tellCount(Math.round(value / cases)));
  const body = html`${rows.length === 0 ? nothing('No times were taken.') : dataTable({ head: ['stage', 'p50', 'p95', 'p99'], rows })}
  ${dataTable({
    head: ['model', 'in all', 'a case'],
    rows: [
      ['tokens in', tellCount(tokens.input), perCase(tokens.input)],
      ['tokens out', tellCount(tokens.output), perCase(tokens.output)],
      ['cost', tellShare(tokens.cost, 2), tellShare(tokens.cost / cases, 5)],
    ],
  })}`;
  return { id: 'cost', title: 'Latency, tokens and cost', body };
}

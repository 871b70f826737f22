/** The figures of `bench:replies` as rows: what was measured, and beside it what it may be. */
import type { Latency } from './rounds.ts';

export type ReplyRow =
  | {
      readonly name: string;
      /** In ms. */
      readonly latency: Latency;
      /** At most so many ms. */
      readonly target?: Partial<Latency> | undefined;
      /** Whether each target is reached. */
      readonly reached?: boolean | undefined;
    }
  | { readonly name: string; readonly count: number }
  | { readonly name: string; readonly share: number };

export function latencyRow(name: string, latency: Latency, target: Partial<Latency>): ReplyRow {
  const wanted = (['p50', 'p95', 'p99'] as const).flatMap((key) => {
    const atMost = target[key];
    return atMost === undefined ? [] : [latency[key] <= atMost];
  });
  if (wanted.length === 0) return { name, latency };
  return { name, latency, target, reached: wanted.every(Boolean) };
}

export function drawRows(rows: readonly ReplyRow[]): string {
  return `${rows.map((row) => `${row.name.padEnd(42)} ${drawRow(row)}`.trimEnd()).join('\n')}\n`;
}

function drawRow(row: ReplyRow): string {
  if ('count' in row) return row.count.toFixed(0);
  if ('share' in row) return `${(row.share * 100).toFixed(0)} %`;
  const { latency, target, reached } = row;
  const ms = (value: number) => value.toFixed(2).padStart(7);
  const figures = `p50 ${ms(latency.p50)}  p95 ${ms(latency.p95)}  p99 ${ms(latency.p99)} ms`;
  if (target === undefined) return figures;
  const wanted = Object.entries(target).map(([key, value]) => `${key} at most ${value}`);
  return `${figures}  ${wanted.join(', ')}: ${reached === true ? 'reached' : 'MISSED'}`;
}

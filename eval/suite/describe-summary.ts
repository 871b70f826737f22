/** Tells a run on a terminal: gates first, then the figures with their intervals, then where it went wrong. */
import { metrics } from './metric-list.ts';
import type { Summary } from './summary.ts';

export function describeSummary(summary: Summary, folder: string): string {
  const { cases, seconds, gates, figures, slices, stopping, robustness, blame, latency, problems } = summary;
  const failed = gates.filter(({ passed }) => !passed);
  const verdict =
    gates.length === 0
      ? 'no gates'
      : failed.length === 0
        ? `all ${gates.length} gates passed`
        : `${failed.length} of ${gates.length} gates FAILED`;
  const byName = new Map(figures.map((one) => [one.metric, one]));
  const splits = slices.filter(({ by }) => by === 'split');
  const rows = metrics.flatMap(({ name, about }) => {
    const one = byName.get(name);
    if (one === undefined) return [];
    // One split alone is the whole.
    const bySplit = splits.length < 2 ? '' : ` (${splits.map((split) => inSplit(split, name)).join(', ')})`;
    return [
      `  ${name.padEnd(19)} ${short(one.value)}  ${short(one.low)} to ${short(one.high)}  n ${String(one.n).padEnd(6)} ${about}${bySplit}`,
    ];
  });
  const share = (value: number | null) => (value === null ? '   - ' : short(value));
  return [
    `${cases} cases in ${seconds.toFixed(1)} s: ${verdict}${problems.length > 0 ? `; ${problems.length} problems, so it is not valid` : ''}`,
    ...failed.map(({ name, told }) => `  FAILED ${name}: ${told}`),
    '',
    ...rows,
    '',
    `  stopping: precision ${share(stopping.precision)}, recall ${share(stopping.recall)}; hand-off: precision ${share(stopping.handoffPrecision)}, recall ${share(stopping.handoffRecall)}`,
    `  containment ${share(stopping.containment)}, resolution ${share(stopping.resolution)}, gap ${share(stopping.gap)}`,
    ...robustness
      .filter(({ metric }) => metric === 'right' || metric === 'ndcg_at_10')
      .map(
        ({ noise, metric, delta, pairs }) =>
          `  ${noise}: ${metric} ${delta < 0 ? '' : '+'}${delta.toFixed(3)} over ${pairs} pairs`,
      ),
    `  wrong by ${Object.entries(blame)
      .map(([where, count]) => `${where} ${count}`)
      .join(', ')}`,
    ...Object.entries(latency).map(
      ([part, { p50, p95, p99 }]) => `  ${part} p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms`,
    ),
    '',
    `written to ${folder}`,
    '',
  ].join('\n');
}

function inSplit({ value, figures }: Summary['slices'][number], name: string): string {
  const one = figures.find(({ metric }) => metric === name);
  return `${value} ${one === undefined ? '-' : `${short(one.value).trim()} of ${one.n}`}`;
}

function short(value: number): string {
  return value
    .toFixed(3)
    .replace(/^(-?)0\./, '$1.')
    .padStart(5);
}

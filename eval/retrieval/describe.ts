/** The benchmark's report as tables for a terminal. */
import { groupBy } from '../group-by.ts';
import { growthRule } from './grow.ts';
import type { GrowthRow } from './measure-growth.ts';
import type { SetFigures } from './measure-set.ts';
import type { Estimate } from './quality-of.ts';

export interface RetrievalReport {
  readonly sets: readonly SetFigures[];
  readonly growth: readonly GrowthRow[];
  /** Sets that `SUFFLER_DATA` does not have. */
  readonly missing: readonly string[];
}

const NAME = 18;

export function describe({ sets, growth, missing }: RetrievalReport): string {
  return [
    ...sets.flatMap(describeSet),
    ...describeAll(sets),
    ...(growth.length === 0 ? [] : describeGrowth(growth)),
    // Learned pairs (Banking77, CLINC) get their rows here.
    ...missing.map((name) => `${name}: skipped, SUFFLER_DATA has no such folder`),
    '',
  ].join('\n');
}

/** nDCG@10 at a glance: a line a group, a column an engine; then how much of it bad typing leaves. */
function describeAll(sets: readonly SetFigures[]): string[] {
  const rows = sets.flatMap(({ set, quality }) => quality.map((row) => ({ ...row, name: `${set} ${row.group}` })));
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const of = (name: string, variant: string, engine: string) =>
    rows.find((row) => row.name === name && row.variant === variant && row.engine === engine)?.ndcgAt10.mean;
  const table = (title: string, variant: string, cell: (name: string, engine: string) => number | undefined) => {
    const names = [...new Set(rows.filter((row) => row.variant === variant).map(({ name }) => name))];
    const shown = engines.filter((engine) => names.some((name) => of(name, variant, engine) !== undefined));
    if (names.length === 0) return [];
    return [
      `${title.padEnd(44)}${shown.map((engine) => engine.padStart(engine.length + 2)).join('')}`,
      ...names.map(
        (name) =>
          `  ${name.padEnd(42)}${shown.map((engine) => share(cell(name, engine)).padStart(engine.length + 2)).join('')}`,
      ),
      '',
    ];
  };
  const kept = (variant: string) => (name: string, engine: string) => {
    const clean = of(name, 'as asked', engine) ?? 0;
    const typed = of(name, variant, engine);
    return clean === 0 || typed === undefined ? undefined : typed / clean;
  };
  return [
    ...['as asked', 'last turn only', 'typos', 'last turn, typos'].flatMap((variant) =>
      table(`nDCG@10, ${variant}`, variant, (name, engine) => of(name, variant, engine)),
    ),
    ...['typos', 'wrong layout', 'Latin letters'].flatMap((variant) =>
      table(`share of the nDCG@10 kept, ${variant}`, variant, kept(variant)),
    ),
  ];
}

function describeSet({ set, articles, costs, quality, leads, confidence }: SetFigures): string[] {
  const groups = groupBy(quality, ({ group, variant }) => `${group}, ${variant}`);
  const tables = [...groups].flatMap(([name, rows]) => {
    const lead = leads.find(({ group, variant }) => `${group}, ${variant}` === name);
    return [
      '',
      `${`  ${name} (${rows[0]?.questions ?? 0})`.padEnd(42)}   hit@1          hit@5          MRR@10         nDCG@10`,
      ...rows.map(({ engine, hitAt1, hitAt5, mrrAt10, ndcgAt10 }) =>
        [`    ${engine.padEnd(38)}`, ...[hitAt1, hitAt5, mrrAt10, ndcgAt10].map(estimate)].join(' '),
      ),
      ...(lead === undefined ? [] : [`    ahead of ${lead.peer}`.padEnd(87) + signed(lead)]),
    ];
  });
  return [
    `${set}: ${articles} articles; intervals hold 95 %`,
    `  ${''.padEnd(NAME)}    p50 ms    p95 ms    p99 ms    cpu ms   index s     cpu s      MB`,
    ...costs.map(({ engine, failed, ...figures }) => `  ${engine.padEnd(NAME)} ${failed ?? costLine(figures)}`),
    ...tables,
    '',
    `  confidence of our own search              questions   AUROC   P@1 of the surest 40 %   calibration error`,
    ...confidence.map(({ name, questions, auroc, precisionOfSurest40, calibrationError }) =>
      [
        `    ${name.padEnd(38)} ${String(questions).padStart(9)}`,
        share(auroc).padStart(7),
        share(precisionOfSurest40).padStart(24),
        share(calibrationError).padStart(19),
      ].join(' '),
    ),
    '',
    '',
  ];
}

function describeGrowth(rows: readonly GrowthRow[]): string[] {
  return [
    `growth: ${growthRule}`,
    `  ${''.padEnd(NAME)}  articles    p50 ms    p95 ms    p99 ms    cpu ms   index s     cpu s      MB`,
    ...rows.map(
      ({ engine, articles, stopped, ...figures }) =>
        `  ${engine.padEnd(NAME)} ${String(articles).padStart(9)} ${stopped ?? costLine(figures)}`,
    ),
    '',
  ];
}

function costLine({
  searchMs,
  indexSeconds,
  indexCpuSeconds,
  memoryMb,
}: Omit<GrowthRow, 'engine' | 'articles'>): string {
  const times = [searchMs?.p50, searchMs?.p95, searchMs?.p99, searchMs?.cpu].map((ms) =>
    (ms ?? 0).toFixed(3).padStart(9),
  );
  return [
    ...times,
    ...[indexSeconds, indexCpuSeconds].map((seconds) => (seconds ?? 0).toFixed(2).padStart(9)),
    (memoryMb ?? 0).toFixed(0).padStart(7),
  ].join(' ');
}

/** `.612 .58-.64`. */
function estimate({ mean, low, high }: Estimate): string {
  return `${share(mean)} ${share(low, 2)}-${share(high, 2)}`.padEnd(14);
}

function signed({ mean, low, high }: Estimate): string {
  const sign = (value: number, digits: number) => `${value < 0 ? '-' : '+'}${share(Math.abs(value), digits)}`;
  return `${sign(mean, 3)} (${sign(low, 3)} to ${sign(high, 3)})`;
}

/** A share without its leading zero; a dash for what there is not. */
function share(value: number | undefined, digits = 3): string {
  return value === undefined ? '-' : value.toFixed(digits).replace(/^0\./, '.');
}

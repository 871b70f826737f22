/** The benchmark's report as tables for a terminal. */
import { groupBy } from '../group-by.ts';
import { growthRule } from './grow.ts';
import type { LearnedRow } from '../learned.ts';
import type { Estimate } from '../statistics/cluster-bootstrap.ts';
import type { ConfidenceRow } from './confidence-rows.ts';
import { stageNames } from './create-engine.ts';
import type { GrowthRow } from './measure-growth.ts';
import type { SetFigures } from './measure-set.ts';

export interface RetrievalReport {
  readonly sets: readonly SetFigures[];
  /** The confidence over the questions of all sets. */
  readonly pooled: ConfidenceRow;
  readonly learned: readonly LearnedRow[];
  readonly growth: readonly GrowthRow[];
  /** Sets that `SUFFLER_DATA` does not have. */
  readonly missing: readonly string[];
}

const NAME = 34;

export function describe({ sets, pooled, learned, growth, missing }: RetrievalReport): string {
  return [
    ...sets.flatMap(describeSet),
    ...describeAll(sets),
    ...describeStages(sets),
    ...(pooled.questions === 0 ? [] : [confidenceHead('confidence of our own search'), confidenceLine(pooled), '']),
    ...(learned.length === 0 ? [] : describeLearned(learned)),
    ...(growth.length === 0 ? [] : describeGrowth(growth)),
    ...missing.map((name) => `${name}: skipped, SUFFLER_DATA has no such folder`),
    '',
  ].join('\n');
}

/** nDCG@10 at a glance: a line a group, a column an engine; then how much of it bad typing leaves. */
function describeAll(sets: readonly SetFigures[]): string[] {
  const rows = sets.flatMap(({ set, quality }) => quality.map((row) => ({ ...row, name: `${set} ${row.group}` })));
  const engines = [...new Set(rows.map(({ engine }) => engine))].filter((name) => !stageNames.includes(name));
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
    ...['as asked', 'last turn only', 'typos', 'typos in the last turn', 'last turn, typos'].flatMap((variant) =>
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
    confidenceHead('  confidence of our own search'),
    ...confidence.map(confidenceLine),
    '',
    '',
  ];
}

function confidenceHead(title: string): string {
  return `${title.padEnd(42)}  questions   AUROC   P@1 of the surest 40 %   calibration error`;
}

function confidenceLine({ name, questions, auroc, precisionOfSurest40, calibrationError }: ConfidenceRow): string {
  return [
    `    ${name.padEnd(38)} ${String(questions).padStart(9)}`,
    share(auroc).padStart(7),
    share(precisionOfSurest40).padStart(24),
    share(calibrationError).padStart(19),
  ].join(' ');
}

/** What is lost without each stage: a line a stage, a column a group, for questions as asked and for misspelt ones. */
function describeStages(sets: readonly SetFigures[]): string[] {
  const gains = sets.flatMap(({ set, gains: own }) =>
    own.map((gain) => ({ ...gain, name: `${set.replace(/^(ruen|en)_/, '')} ${gain.group}` })),
  );
  return ['as asked', 'typos'].flatMap((variant) => {
    const lines = groupBy(
      gains.filter((gain) => gain.variant === variant),
      ({ engine }) => engine,
    );
    const [columns = []] = lines.values();
    if (columns.length === 0) return [];
    return [
      `without a stage, nDCG@10, ${variant}`.padEnd(NAME + 4) +
        columns.map(({ name }) => name.padStart(name.length + 2)).join(''),
      ...[...lines].map(
        ([engine, own]) =>
          `  ${engine.padEnd(NAME + 2)}${own.map((gain) => change(gain).padStart(gain.name.length + 2)).join('')}`,
      ),
      '',
    ];
  });
}

/** How far it falls or rises; a star marks what the interval tells apart from nothing. */
function change({ mean, low, high }: Estimate): string {
  if (Math.abs(mean) < 0.0005) return '0 ';
  return `${mean < 0 ? '+' : '-'}${share(Math.abs(mean))}${low > 0 || high < 0 ? '*' : ' '}`;
}

function describeLearned(rows: readonly LearnedRow[]): string[] {
  return [
    `${'learned from pairs: right first article'.padEnd(42)}   pairs  questions  learned  titles   fused   AUROC  calibration error  ms p50      MB`,
    ...rows.map(
      ({ set, examples, questions, accuracy, lexical, fused, auroc, calibrationError, medianMs, megabytes }) =>
        [
          `    ${set.padEnd(38)} ${String(examples).padStart(6)} ${String(questions).padStart(10)}`,
          share(accuracy).padStart(8),
          share(lexical).padStart(7),
          share(fused).padStart(7),
          share(auroc).padStart(7),
          share(calibrationError).padStart(18),
          medianMs.toFixed(3).padStart(7),
          megabytes.toFixed(1).padStart(7),
        ].join(' '),
    ),
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

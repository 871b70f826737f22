/** Gathers the numbers of results as they come, and sums them up at the end: texts are not kept. */
import { areaUnderGeneralisedRisk, riskCoverage } from '../metrics/risk-coverage.ts';
import { brierScore } from '../metrics/brier.ts';
import { calibrationError } from '../metrics/confidence.ts';
import { reliabilityBins } from '../metrics/reliability.ts';
import { robustnessOf } from '../metrics/robustness.ts';
import { percentile } from '../metrics/summary.ts';
import { clusterBootstrap } from '../statistics/cluster-bootstrap.ts';
import { clusterGroups } from '../statistics/cluster-groups.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { metrics, type Metric } from './metric-list.ts';
import type { CaseRecord } from './record.ts';
import { createScoreTable, dimensions, keyOf, type ScoreTable } from './score-table.ts';
import type { Figure, Summary } from './summary.ts';

export type Collected = Pick<
  Summary,
  'cases' | 'figures' | 'slices' | 'confidence' | 'stopping' | 'robustness' | 'blame' | 'latency' | 'tokens'
>;

/** Shown for every slice; a split is an evaluation of its own, with all of them. */
const sliced = [
  'hit_at_5',
  'right',
  'right_action',
  'nugget_vital',
  'groundedness',
  'right_stop',
  'answered',
  'over_refusal',
  'forbidden',
];
const noisy = ['right', 'hit_at_5', 'ndcg_at_10', 'nugget_vital'];
/** Points of the curve that a reader can still tell apart. */
const POINTS = 200;

export function createCollector() {
  const table = createScoreTable();
  const blame = { retrieval: 0, composing: 0, policy: 0, data: 0 };
  const times = { search: [] as number[], suggest: [] as number[], turn: [] as number[] };
  const tokens = { input: 0, output: 0, cost: 0 };

  return {
    add(record: CaseRecord): void {
      table.add(record);
      if (record.blame !== undefined) blame[record.blame] += 1;
      for (const part of ['search', 'suggest', 'turn'] as const) times[part].push(record.ms[part]);
      if (record.tokens !== undefined) {
        for (const part of ['input', 'output', 'cost'] as const) tokens[part] += record.tokens[part];
      }
    },

    sum(): Collected {
      const rows = table.rows();
      const groupOf = clusterGroups(new Set(rows.map(table.clusterOf)));
      const figureOf = (metric: Metric, own: readonly number[]) => figureIn(table, metric, own, groupOf) ?? [];
      return {
        cases: rows.length,
        figures: metrics.flatMap((metric) => figureOf(metric, rows)),
        slices: slicesIn(table, rows, figureOf),
        confidence: confidenceIn(table, rows),
        stopping: stoppingIn(table, rows),
        robustness: robustnessIn(table, rows),
        blame,
        latency: Object.fromEntries(
          Object.entries(times).map(([part, values]) => [
            part,
            { p50: percentile(values, 0.5), p95: percentile(values, 0.95), p99: percentile(values, 0.99) },
          ]),
        ),
        tokens,
      };
    },
  };
}

/** A share by Wilson, any other mean by the bootstrap over clusters; `undefined` where it applies to nothing. */
function figureIn(
  { scoreOf, clusterOf }: ScoreTable,
  { name, binary }: Metric,
  rows: readonly number[],
  groupOf: (cluster: string) => string,
): Figure | undefined {
  const own = rows.flatMap((row) => {
    const value = scoreOf(row, name);
    return value === undefined ? [] : [{ value, cluster: groupOf(clusterOf(row)) }];
  });
  const n = own.length;
  if (n === 0) return undefined;
  if (!binary) {
    const { mean, low, high } = clusterBootstrap(own);
    return { metric: name, n, value: mean, low, high };
  }
  const successes = own.reduce((sum, { value }) => sum + value, 0);
  return { metric: name, n, value: successes / n, ...wilsonInterval(successes, n) };
}

function slicesIn(
  { slicesOf }: ScoreTable,
  rows: readonly number[],
  figureOf: (metric: Metric, own: readonly number[]) => Figure | readonly Figure[],
): Summary['slices'] {
  return dimensions.flatMap((by) => {
    const shown = metrics.filter(({ name }) => by === 'split' || sliced.includes(name));
    const values = new Map<string, number[]>();
    for (const row of rows) {
      for (const value of slicesOf(row, by)) {
        const own = values.get(value);
        if (own === undefined) values.set(value, [row]);
        else own.push(row);
      }
    }
    return [...values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, own]) => {
        return { by, value, cases: own.length, figures: shown.flatMap((metric) => figureOf(metric, own)) };
      });
  });
}

/** Of the answers given. */
function confidenceIn({ is, confidenceOf }: ScoreTable, rows: readonly number[]): Summary['confidence'] {
  const isRight = is('right');
  const judged = rows.filter(is('speaks')).map((row) => ({ confidence: confidenceOf(row), right: isRight(row) }));
  const curve = riskCoverage(judged);
  const every = Math.max(1, Math.ceil(curve.length / POINTS));
  return {
    brier: brierScore(judged) ?? 0,
    calibrationError: calibrationError(judged),
    augrc: areaUnderGeneralisedRisk(judged) ?? 0,
    bins: reliabilityBins(judged),
    curve: curve.flatMap(({ coverage, risk }, at) =>
      at % every === 0 || at === curve.length - 1 ? [{ coverage, risk }] : [],
    ),
  };
}

function stoppingIn({ is, scoreOf }: ScoreTable, rows: readonly number[]): Summary['stopping'] {
  const share = (of: readonly number[], those: (row: number) => boolean) =>
    of.length === 0 ? null : of.filter(those).length / of.length;
  const [stopped, mustStop, mayHandOff] = [is('stopped'), is('mustStop'), is('mayHandOff')];
  /** Of the cases that a metric of 0 or 1 applies to. */
  const mean = (metric: string) =>
    share(
      rows.filter((row) => scoreOf(row, metric) !== undefined),
      (row) => scoreOf(row, metric) === 1,
    );
  const [containment, resolution] = [mean('contained'), mean('resolved')];
  return {
    precision: share(rows.filter(stopped), (row) => mustStop(row) || mayHandOff(row)),
    recall: share(rows.filter(mustStop), stopped),
    handoffPrecision: mean('handoff_precision'),
    handoffRecall: mean('handoff_recall'),
    overRefusal: mean('over_refusal'),
    containment,
    resolution,
    gap: containment === null || resolution === null ? null : containment - resolution,
  };
}

function robustnessIn({ keyOf: nameOf, noiseOf, scoreOf }: ScoreTable, rows: readonly number[]): Summary['robustness'] {
  const clean = new Map(rows.map((row) => [nameOf(row), row]));
  const pairs = rows.flatMap((row) => {
    const noise = noiseOf(row);
    const other = noise && clean.get(keyOf(noise.of, Number(nameOf(row).split('\n')[1])));
    return noise === undefined || other === undefined ? [] : [{ kind: noise.kind, row, other }];
  });
  return noisy.flatMap((metric) => {
    const scored = pairs.flatMap(({ kind, row, other }) => {
      const [own, before] = [scoreOf(row, metric), scoreOf(other, metric)];
      return own === undefined || before === undefined ? [] : [{ kind, clean: before, noisy: own }];
    });
    return robustnessOf(scored).map(({ kind, pairs: count, change }) => ({
      ...{ noise: kind, metric, pairs: count },
      delta: change,
    }));
  });
}

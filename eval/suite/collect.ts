/** Gathers the numbers of results as they come, and sums them up at the end: texts are not kept. */
import { areaUnderGeneralisedRisk, riskCoverage } from '../metrics/risk-coverage.ts';
import { brierScore } from '../metrics/brier.ts';
import { calibrationError } from '../metrics/confidence.ts';
import type { Judged } from '../metrics/judged.ts';
import { reliabilityBins } from '../metrics/reliability.ts';
import { robustnessOf } from '../metrics/robustness.ts';
import { keepsPromise } from '../metrics/keeps-promise.ts';
import { percentile } from '../metrics/summary.ts';
import { clusterBootstrap } from '../statistics/cluster-bootstrap.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { metrics, type Metric } from './metric-list.ts';
import type { CaseRecord } from './record.ts';
import type { Figure, Summary } from './summary.ts';

export type Collected = Pick<
  Summary,
  'cases' | 'figures' | 'slices' | 'confidence' | 'stopping' | 'robustness' | 'blame' | 'latency' | 'tokens'
>;

/** What is kept of one result: numbers, and words that many share. */
interface Row {
  readonly key: string;
  readonly cluster: string;
  readonly noise: { readonly kind: string; readonly of: string } | undefined;
  readonly slices: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  readonly confidence: number;
  readonly speaks: boolean;
  readonly stopped: boolean;
  readonly mustStop: boolean;
  readonly handedOff: boolean;
  readonly mayHandOff: boolean;
  readonly mustHandOff: boolean;
  readonly right: boolean;
}

const dimensions = ['lang', 'kind', 'topic', 'risk'] as const;
/** Shown for every slice. */
const sliced = ['hit_at_5', 'right', 'right_action', 'nugget_vital', 'groundedness', 'right_stop', 'over_refusal'];
const noisy = ['right', 'hit_at_5', 'ndcg_at_10', 'nugget_vital'];
/** Points of the curve that a reader can still tell apart. */
const POINTS = 200;

/** `topicOf`: the subject of a case, by the first article that it expects. */
export function createCollector(topicOf: (article: string | undefined) => string) {
  const rows: Row[] = [];
  const blame = { retrieval: 0, composing: 0, policy: 0, data: 0 };
  const times = { search: [] as number[], suggest: [] as number[], turn: [] as number[] };
  const tokens = { input: 0, output: 0, cost: 0 };

  return {
    add(record: CaseRecord): void {
      const { id, repeat, cluster, noise, lang, kind, risk, scores, confidence, did, expected, right, ms } = record;
      const { actions, articles } = expected;
      const cited = record.citations[0]?.articleId;
      rows.push({
        ...{ key: `${id}\n${repeat}`, cluster, noise, scores, confidence, right },
        slices: [lang, kind, topicOf(expected.articles[0]), risk],
        speaks: did === 'answer' || did === 'refuse',
        stopped: did === 'handoff' || did === 'silent',
        mustStop: actions.every((action) => action === 'handoff' || action === 'silent'),
        handedOff: did === 'handoff',
        mayHandOff: actions.includes('handoff') || keepsPromise({ reason: record.handoff, cited, articles }),
        mustHandOff: actions.length === 1 && actions[0] === 'handoff',
      });
      if (record.blame !== undefined) blame[record.blame] += 1;
      for (const part of ['search', 'suggest', 'turn'] as const) times[part].push(ms[part]);
      if (record.tokens !== undefined) {
        for (const part of ['input', 'output', 'cost'] as const) tokens[part] += record.tokens[part];
      }
    },

    sum(): Collected {
      // In whatever order they came, the figures are the same to the last digit.
      rows.sort((a, b) => (a.key < b.key ? -1 : 1));
      const judged = rows.filter(({ speaks }) => speaks);
      return {
        cases: rows.length,
        figures: metrics.flatMap((metric) => figureOf(metric, rows) ?? []),
        slices: slicesOf(rows),
        confidence: confidenceOf(judged),
        stopping: stoppingOf(rows),
        robustness: robustnessRows(rows),
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
function figureOf({ name, binary }: Metric, rows: readonly Row[]): Figure | undefined {
  const own = rows.flatMap(({ scores, cluster }) => {
    const value = scores[name];
    return value === undefined ? [] : [{ value, cluster }];
  });
  if (own.length === 0) return undefined;
  const { mean, low, high } = clusterBootstrap(own);
  const interval = binary
    ? wilsonInterval(
        own.reduce((sum, { value }) => sum + value, 0),
        own.length,
      )
    : { low, high };
  return { metric: name, n: own.length, value: mean, ...interval };
}

function slicesOf(rows: readonly Row[]): Summary['slices'] {
  const shown = metrics.filter(({ name }) => sliced.includes(name));
  return dimensions.flatMap((by, at) =>
    [...new Set(rows.map(({ slices }) => slices[at] ?? ''))].sort().map((value) => {
      const own = rows.filter(({ slices }) => slices[at] === value);
      return { by, value, cases: own.length, figures: shown.flatMap((metric) => figureOf(metric, own) ?? []) };
    }),
  );
}

function confidenceOf(judged: readonly Judged[]): Summary['confidence'] {
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

function stoppingOf(rows: readonly Row[]): Summary['stopping'] {
  const share = (of: readonly Row[], those: (row: Row) => boolean) =>
    of.length === 0 ? null : of.filter(those).length / of.length;
  const stops = rows.filter(({ stopped }) => stopped);
  const handed = rows.filter(({ handedOff }) => handedOff);
  const answerable = rows.filter(({ scores }) => scores['over_refusal'] !== undefined);
  const containment = share(rows, ({ scores }) => scores['contained'] === 1);
  const resolution = share(rows, ({ scores }) => scores['resolved'] === 1);
  return {
    precision: share(stops, ({ mustStop, mayHandOff }) => mustStop || mayHandOff),
    recall: share(
      rows.filter(({ mustStop }) => mustStop),
      ({ stopped }) => stopped,
    ),
    handoffPrecision: share(handed, ({ mayHandOff }) => mayHandOff),
    handoffRecall: share(
      rows.filter(({ mustHandOff }) => mustHandOff),
      ({ handedOff }) => handedOff,
    ),
    overRefusal: share(answerable, ({ scores }) => scores['over_refusal'] === 1),
    containment,
    resolution,
    gap: containment === null || resolution === null ? null : containment - resolution,
  };
}

function robustnessRows(rows: readonly Row[]): Summary['robustness'] {
  const clean = new Map(rows.map((row) => [row.key, row]));
  return noisy.flatMap((metric) => {
    const pairs = rows.flatMap(({ key, noise, scores }) => {
      const own = scores[metric];
      const other = noise && clean.get(`${noise.of}\n${key.split('\n')[1] ?? ''}`)?.scores[metric];
      return noise === undefined || own === undefined || other === undefined
        ? []
        : [{ kind: noise.kind, clean: other, noisy: own }];
    });
    return robustnessOf(pairs).map(({ kind, pairs: count, change }) => ({
      ...{ noise: kind, metric, pairs: count },
      delta: change,
    }));
  });
}

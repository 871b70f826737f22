/** One metric over the pairs of two runs: how far it moved, and whether by more than chance. */
import { clusterBootstrap } from '../statistics/cluster-bootstrap.ts';
import { clusterGroups } from '../statistics/cluster-groups.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { randomisationTest } from '../statistics/randomisation.ts';
import { metrics, type Metric } from './metric-list.ts';
import type { CaseScores } from './read-scores.ts';

export type Verdict = 'better' | 'worse' | 'not shown';

export interface MetricComparison {
  readonly metric: string;
  /** Cases that it applies to in both runs (counts of harm: in one); the means are over these alone. */
  readonly n: number;
  readonly before: number;
  readonly after: number;
  /** `after` less `before`, and the 95 % interval around it, drawn by clusters. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** For there being as many tests as metrics (Holm). */
  readonly adjusted: number;
  /** Better and worse as the metric means it: of counts of harm less is better. */
  readonly verdict: Verdict;
}

export interface CasePair {
  readonly before: CaseScores;
  readonly after: CaseScores;
}

/** Chance of even one false verdict among all metrics. */
const LEVEL = 0.05;

/** Every metric that applies to some pair, in the order of the list. */
export function compareMetrics(pairs: readonly CasePair[]): MetricComparison[] {
  const groupOf = clusterGroups(pairs.map(({ before }) => before.cluster));
  const tested = metrics.flatMap((metric) => {
    const values = pairs.flatMap(({ before, after }) => {
      const [one, other] = bothOf(metric, before.mean(metric.name), after.mean(metric.name));
      if (one === undefined || other === undefined) return [];
      return [{ cluster: groupOf(before.cluster), before: one, after: other }];
    });
    return values.length === 0 ? [] : [test(metric, values)];
  });
  const adjusted = holm(tested.map(({ row }) => row.p));
  return tested.map(({ row, direction }, index) => {
    const chance = adjusted[index] ?? 1;
    const isShown = chance < LEVEL && direction !== 0 && direction === Math.sign(row.difference);
    const isBetter = direction > 0 === (metrics.find(({ name }) => name === row.metric)?.better === 'high');
    return { ...row, adjusted: chance, verdict: isShown ? (isBetter ? 'better' : 'worse') : 'not shown' };
  });
}

/** Harm that could not be done in one of the runs, as nothing was shown, was not done: else new harm would go unseen. */
function bothOf({ group, better }: Metric, before: number | undefined, after: number | undefined) {
  const isHarm = group === 'safety' && better === 'low' && (before ?? after) !== undefined;
  return isHarm ? [before ?? 0, after ?? 0] : [before, after];
}

/** The same repeats averaged in another order differ by less. */
const ROUNDING = 1e-9;

interface Values {
  readonly cluster: string;
  readonly before: number;
  readonly after: number;
}

/** `direction`: where the test saw it go, up (1) or down (-1); over repeats the means may have gone the other way. */
function test(metric: Metric, values: readonly Values[]) {
  const differences = values.map(({ cluster, before, after }) => {
    const value = after - before;
    return { cluster, value: Math.abs(value) < ROUNDING ? 0 : value };
  });
  // What did not change has no sign to draw: leaving it out saves the time and changes nothing.
  const changed = differences.filter(({ value }) => value !== 0);
  const { mean, low, high } = changed.length === 0 ? { mean: 0, low: 0, high: 0 } : clusterBootstrap(differences);
  const mostly = (value: number) => value > 0.5;
  const up = values.filter(({ before, after }) => !mostly(before) && mostly(after)).length;
  const down = values.filter(({ before, after }) => mostly(before) && !mostly(after)).length;
  const row = {
    metric: metric.name,
    n: values.length,
    before: average(values.map(({ before }) => before)),
    after: average(values.map(({ after }) => after)),
    difference: mean,
    low,
    high,
    p: metric.binary ? mcnemar(down, up) : randomisationTest(changed),
  };
  return { row, direction: Math.sign(metric.binary ? up - down : mean) };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

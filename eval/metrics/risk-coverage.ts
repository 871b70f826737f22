/** What is risked when only the surest are answered, for every share of them. */
import type { Judged } from './judged.ts';

export interface RiskPoint {
  /** Those at least so sure are answered. */
  readonly threshold: number;
  /** Share of all that is answered, 0..1. */
  readonly coverage: number;
  /** Share of the answered that is wrong, 0..1: the selective risk. */
  readonly risk: number;
  /** Share of all that is answered and wrong, 0..1: the generalised risk. */
  readonly generalisedRisk: number;
}

/**
 * The risk-coverage curve (El-Yaniv, Wiener 2010), the surest first. No threshold parts those of one confidence, so
 * they are one step. .9 right, .8 wrong, .7 right: coverage 1/3, 2/3 and 1, risk 0, 1/2 and 1/3.
 */
export function riskCoverage(judged: readonly Judged[]): RiskPoint[] {
  const sorted = judged.toSorted((a, b) => b.confidence - a.confidence);
  const points: RiskPoint[] = [];
  let wrongs = 0;
  sorted.forEach(({ confidence, right }, at) => {
    wrongs += right ? 0 : 1;
    if (sorted[at + 1]?.confidence === confidence) return;
    points.push({
      threshold: confidence,
      coverage: (at + 1) / sorted.length,
      risk: wrongs / (at + 1),
      generalisedRisk: wrongs / sorted.length,
    });
  });
  return points;
}

/**
 * Area under the generalised risk-coverage curve, from (0, 0) in straight lines (Traub et al. 2024), 0..1/2: the mean
 * share of all that slips through as wrong, over all coverages; less is better. It equals
 * (1 - AUROC) * accuracy * (1 - accuracy) + (1 - accuracy)² / 2. `undefined` where nothing was judged.
 * .9 right, .8 wrong, .7 right: through (1/3, 0), (2/3, 1/3) and (1, 1/3), which is 1/18 + 1/9, so 1/6.
 */
export function areaUnderGeneralisedRisk(judged: readonly Judged[]): number | undefined {
  if (judged.length === 0) return undefined;
  let area = 0;
  let before = { coverage: 0, generalisedRisk: 0 };
  for (const point of riskCoverage(judged)) {
    area += ((point.coverage - before.coverage) * (point.generalisedRisk + before.generalisedRisk)) / 2;
    before = point;
  }
  return area;
}

/** What a confidence is worth: does it part right from wrong, does it say what share is right, may one act on it. */
import type { Judged } from './judged.ts';
import { reliabilityBins } from './reliability.ts';
import { mean } from './summary.ts';

/**
 * Area under the receiver operating characteristic: how often a right one is surer than a wrong one, ties counting
 * half (Mann, Whitney 1947; Hanley, McNeil 1982). .5 is guessing. `undefined` where all are right or all are wrong.
 */
export function areaUnderCurve(judged: readonly Judged[]): number | undefined {
  const rights = judged.filter(({ right }) => right).length;
  const wrongs = judged.length - rights;
  if (rights === 0 || wrongs === 0) return undefined;
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence);
  let rankSum = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.confidence === sorted[start]?.confidence) end += 1;
    // Those that tie share the mean of their ranks, which start at 1.
    const rank = (start + 1 + end) / 2;
    rankSum += rank * sorted.slice(start, end).filter(({ right }) => right).length;
    start = end;
  }
  return (rankSum - (rights * (rights + 1)) / 2) / (rights * wrongs);
}

/**
 * Expected calibration error, 0..1: the mean gap between the confidence and the share that is right, over bins that
 * hold equally many each (Nguyen, O'Connor 2015), weighted by what they hold. 0 is perfect. Nothing judged: 0.
 * Said .2 of two that were right and .8 of two that were not: .8 over two bins.
 */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  const gaps = reliabilityBins(judged, bins).map(({ count, said, was }) => count * Math.abs(said - was));
  return judged.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / judged.length;
}

/** Share that is right when only the surest `share` (0..1) are answered. Of equal confidence the earlier ones are. */
export function precisionOfSurest(judged: readonly Judged[], share: number): number {
  const answered = judged
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, Math.max(1, Math.round(share * judged.length)));
  return mean(answered.map(({ right }) => (right ? 1 : 0)));
}

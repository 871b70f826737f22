/** The reliability diagram: what confidences said, and what became of them (Murphy, Winkler 1977). */
import type { Judged } from './judged.ts';
import { mean } from './summary.ts';

export interface ReliabilityBin {
  /** How many were judged in it. */
  readonly count: number;
  /** Their mean confidence, 0..1. */
  readonly said: number;
  /** The share of them that was right, 0..1. */
  readonly was: number;
}

/**
 * Bins that hold equally many each (Nguyen, O'Connor 2015), the least sure first; empty ones are left out. Those of one
 * confidence share what became of them, so that it does not matter which of them falls into which bin.
 * .1 wrong, .3 right, .9 right and .9 wrong in two bins: said .2, was .5; said .9, was .5.
 */
export function reliabilityBins(judged: readonly Judged[], bins = 10): ReliabilityBin[] {
  const byConfidence = new Map<number, { rights: number; count: number }>();
  for (const { confidence, right } of judged) {
    const own = byConfidence.get(confidence) ?? { rights: 0, count: 0 };
    byConfidence.set(confidence, { rights: own.rights + (right ? 1 : 0), count: own.count + 1 });
  }
  const sorted = [...byConfidence]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([said, { rights, count }]) => Array.from(Array(count), () => ({ said, was: rights / count })));
  return Array.from(Array(bins).keys(), (bin) => {
    const edge = (at: number) => Math.floor((at * sorted.length) / bins);
    const inside = sorted.slice(edge(bin), edge(bin + 1));
    return {
      count: inside.length,
      said: mean(inside.map(({ said }) => said)),
      was: mean(inside.map(({ was }) => was)),
    };
  }).filter(({ count }) => count > 0);
}

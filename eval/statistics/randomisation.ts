/** Whether two systems differ on the same cases: the paired randomisation test (Fisher 1935; Pitman 1937). */
import { createRandom } from '../random.ts';
import { clusterSums, type Observation } from './cluster-sums.ts';

export interface RandomisationOptions {
  readonly rounds?: number;
  readonly seed?: number;
}

/** Sums that differ by no more of themselves are the same, added up in another order. */
const ROUNDING = 1e-12;

/**
 * Two-sided p-value of the differences of pairs, above 0 up to 1: if the systems were alike, each cluster's differences
 * could as well have the other sign, so signs are drawn `rounds` times, and b sums are as far from 0 as the real one;
 * (1 + b) / (1 + rounds) (Phipson, Smyth 2010; for retrieval Smucker et al. 2007). The same in whatever order.
 * Three clusters of 1, 1 and 1: two of the eight ways to draw signs are as far, so p is near .25.
 */
export function randomisationTest(
  differences: readonly Observation[],
  { rounds = 2_000, seed = 20_261_122 }: RandomisationOptions = {},
): number {
  const { sums } = clusterSums(differences);
  const observed = Math.abs(sums.reduce((total, sum) => total + sum, 0));
  const size = sums.reduce((total, sum) => total + Math.abs(sum), 0);
  const random = createRandom(seed);
  let asFar = 0;
  for (let round = 0; round < rounds; round += 1) {
    let total = 0;
    for (const sum of sums) total += random() < 0.5 ? sum : -sum;
    if (Math.abs(total) >= observed - ROUNDING * size) asFar += 1;
  }
  return (1 + asFar) / (1 + rounds);
}

/** Whether one of two systems is right more often on the same cases: McNemar's test (1947), exact. */

/**
 * Two-sided p-value, 0..1, of cases that only the first and that only the second got right: twice the smaller tail of
 * the binomial with 1/2. Without any such case 1.
 * `mcnemar(1, 8)` is 2 * (1 + 9) / 2^9, so .0390625.
 */
export function mcnemar(onlyFirst: number, onlySecond: number): number {
  const trials = onlyFirst + onlySecond;
  const fewer = Math.min(onlyFirst, onlySecond);
  // The likeliest term of the tail is its last; in logarithms, for 2^100000 is no number here.
  let logLast = -trials * Math.LN2;
  for (let term = 1; term <= fewer; term += 1) logLast += Math.log((trials - fewer + term) / term);
  // All others as multiples of it: they only get smaller.
  let multiple = 1;
  let tail = 1;
  for (let term = fewer; term > 0 && multiple > Number.EPSILON ** 2; term -= 1) {
    multiple *= term / (trials - term + 1);
    tail += multiple;
  }
  return Math.min(1, 2 * Math.exp(logLast + Math.log(tail)));
}

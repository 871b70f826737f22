/** P-values of several tests at once: the step-down adjustment (Holm 1979). */

/**
 * Adjusted p-values in the order of the given ones, 0..1, none below its own: those under a level keep the chance of
 * even one false finding under it. `holm([.01, .04, .03])` is `[.03, .06, .06]`.
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = Array<number>(pValues.length).fill(1);
  let largest = 0;
  [...pValues.entries()]
    .toSorted(([, one], [, other]) => one - other)
    .forEach(([index, pValue], rank) => {
      largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValue));
      adjusted[index] = largest;
    });
  return adjusted;
}

/** What is said of many values at once: their mean, and the one that a share of them lies below. */

/** The value below which a share `p` (0..1) of the values lies (nearest rank). `percentile([4, 1, 3, 2], 0.5)` is 3. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}

/** `mean([1, 2, 3])` is 2, the mean of nothing 0. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

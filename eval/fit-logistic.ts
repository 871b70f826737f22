/** Fits a logistic function to examples: how the shipped probabilities get their weights. */

export interface FitExample {
  /** 1 for the bias, then the signals in order. */
  readonly values: readonly number[];
  /** 1 when it was right. */
  readonly right: number;
  /** Each set weighs the same, however many questions it has. */
  readonly weight: number;
}

/** Logistic regression by gradient descent: the loss is convex, so where it starts does not matter. */
export function fitLogistic(from: readonly FitExample[]): number[] {
  const total = from.reduce((sum, { weight }) => sum + weight, 0);
  let current = from[0]?.values.map(() => 0) ?? [];
  for (let step = 0; step < 4_000; step += 1) {
    const gradient = current.map(() => 0);
    for (const { values, right, weight } of from) {
      const sum = values.reduce((all, value, at) => all + value * (current[at] ?? 0), 0);
      const miss = weight * (1 / (1 + Math.exp(-sum)) - right);
      values.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + miss * value));
    }
    current = current.map((value, at) => value - (2 * (gradient[at] ?? 0)) / total);
  }
  return current;
}

/** Fits a logistic function to examples: how the shipped probabilities get their weights. */

export interface FitExample {
  /** 1 for the bias, then the signals in order. */
  readonly values: readonly number[];
  /** 1 when it was right. */
  readonly right: number;
  /** Each set weighs the same, however many questions it has. */
  readonly weight: number;
}

/** More than Newton's method ever needs here: the loss is convex, and each step about doubles the right digits. */
const STEPS = 30;
/** Keeps signals that say the same from having no solution. */
const RIDGE = 1e-6;

/** The weights, in the order of the values, by maximum likelihood: Newton's method, so that scales do not matter. */
export function fitLogistic(from: readonly FitExample[]): number[] {
  const total = from.reduce((sum, { weight }) => sum + weight, 0);
  let current = from[0]?.values.map(() => 0) ?? [];
  for (let step = 0; step < STEPS; step += 1) {
    // Curvature by rows, with the gradient as the last column.
    const rows = Array.from(current.keys(), (at) => [
      ...Array.from(current.keys(), (across) => (at === across ? RIDGE : 0)),
      0,
    ]);
    for (const { values, right, weight } of from) {
      const sum = values.reduce((all, value, at) => all + value * (current[at] ?? 0), 0);
      const guess = 1 / (1 + Math.exp(-sum));
      const share = weight / total;
      rows.forEach((row, at) => {
        const value = (values[at] ?? 0) * share;
        values.forEach((other, across) => (row[across] = (row[across] ?? 0) + value * other * guess * (1 - guess)));
        row[values.length] = (row[values.length] ?? 0) + value * (right - guess);
      });
    }
    const change = solve(rows);
    current = current.map((value, at) => value + (change[at] ?? 0));
  }
  return current;
}

/** Solves linear equations, the right side last in each row, by elimination; the matrix is positive definite. */
function solve(rows: readonly number[][]): number[] {
  rows.forEach((pivot, at) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, across) => (row[across] = (row[across] ?? 0) - factor * value));
    }
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

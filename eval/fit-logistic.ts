/** Logistic regression by Newton's method: the loss is convex, so where it starts does not matter. */

export interface Example {
  /** 1 for the bias, then the signals in order. */
  readonly values: readonly number[];
  /** 0 or 1. */
  readonly label: number;
  readonly weight: number;
}

/** Keeps weights of signals that say the same thing from running away from one another. */
const RIDGE = 2.5e-4;
const STEPS = 60;

/** Weights in the order of the values. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const size = examples[0]?.values.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let current = Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = current.map((value, at) => (at === 0 ? 0 : RIDGE * total * value));
    const curvature = Array.from(current.keys(), (row) =>
      Array.from(current.keys(), (at) => (row !== at ? 0 : row === 0 ? 1e-9 : RIDGE * total)),
    );
    for (const { values, label, weight } of examples) {
      const probability = 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (current[at] ?? 0), 0)));
      const miss = weight * (probability - label);
      const bend = weight * probability * (1 - probability);
      values.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + miss * value;
        const line = curvature[row] ?? [];
        values.forEach((other, at) => (line[at] = (line[at] ?? 0) + bend * value * other));
      });
    }
    const change = solve(curvature, gradient);
    current = current.map((value, at) => value - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-7) break;
  }
  return current;
}

/** Gauss and Jordan's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const at of rows.keys()) {
    let pivot = at;
    for (let row = at; row < rows.length; row += 1) {
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
    }
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[at] ?? [];
    rows[at] = chosen;
    rows.forEach((row, other) => {
      if (other === at) return;
      const factor = (row[at] ?? 0) / (chosen[at] ?? 1);
      chosen.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    });
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

/** How many slips of the finger lie between two words. */

/**
 * Optimal string alignment distance (insert, drop, replace, swap neighbours), or any number above `limit` once it
 * can't be within it. `alignmentDistance("пицца", "пизца", 2)` is 1.
 */
export function alignmentDistance(from: string, to: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = [...Array(to.length + 1).keys()];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        value = Math.min(value, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? limit + 1;
}

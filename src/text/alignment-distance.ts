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

/**
 * Whether at most so many slips lie between the words, without measuring the distance: each slip is tried where the
 * words first differ, so it is fast for one or two slips and grows fourfold with each further one.
 */
export function isWithin(from: string, to: string, slips: number): boolean {
  return isWithinFrom(from, 0, to, 0, slips);
}

function isWithinFrom(from: string, fromStart: number, to: string, toStart: number, slips: number): boolean {
  let at = fromStart;
  let other = toStart;
  while (at < from.length && other < to.length && from.charCodeAt(at) === to.charCodeAt(other)) {
    at += 1;
    other += 1;
  }
  const left = from.length - at;
  const leftOther = to.length - other;
  if (left === 0 || leftOther === 0) return left + leftOther <= slips;
  if (slips === 0 || Math.abs(left - leftOther) > slips) return false;
  const swapped = from.charCodeAt(at) === to.charCodeAt(other + 1) && from.charCodeAt(at + 1) === to.charCodeAt(other);
  return (
    isWithinFrom(from, at + 1, to, other + 1, slips - 1) ||
    isWithinFrom(from, at + 1, to, other, slips - 1) ||
    isWithinFrom(from, at, to, other + 1, slips - 1) ||
    (swapped && isWithinFrom(from, at + 2, to, other + 2, slips - 1))
  );
}

/** The highest of many numbers, without sorting them all. */

/** Indexes of the `count` highest of the first `size` values, in no order; of equal ones at the edge, any. */
export function bestOf(values: Float64Array, size: number, count: number): number[] {
  if (size <= count) return [...Array(size).keys()];
  if (count === 0) return [];
  // A heap with the lowest of the kept ones on top.
  const heap: number[] = [];
  const valueAt = (at: number) => values[heap[at] ?? 0] ?? 0;
  const swap = (one: number, other: number) => {
    const kept = heap[one] ?? 0;
    heap[one] = heap[other] ?? 0;
    heap[other] = kept;
  };
  const sink = (from: number) => {
    for (let at = from; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let lowest = at;
      if (left < heap.length && valueAt(left) < valueAt(lowest)) lowest = left;
      if (right < heap.length && valueAt(right) < valueAt(lowest)) lowest = right;
      if (lowest === at) return;
      swap(at, lowest);
      at = lowest;
    }
  };
  for (let at = 0; at < count; at += 1) heap.push(at);
  for (let at = count >> 1; at >= 0; at -= 1) sink(at);
  let bar = valueAt(0);
  for (let at = count; at < size; at += 1) {
    if ((values[at] ?? 0) <= bar) continue;
    heap[0] = at;
    sink(0);
    bar = valueAt(0);
  }
  return heap;
}

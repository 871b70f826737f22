/** Room to count in, by place or passage: kept between uses, and all zeros between them. */

export interface Counters {
  readonly values: Float64Array;
  /** Where the value is not 0, in the order that it came to be so. */
  readonly touched: Int32Array;
  size: number;
}

export function createCounters(room: number): Counters {
  return { values: new Float64Array(room), touched: new Int32Array(room), size: 0 };
}

/** Adds a value above 0. */
export function add(list: Counters, at: number, value: number): void {
  const before = list.values[at] ?? 0;
  if (before === 0) {
    list.touched[list.size] = at;
    list.size += 1;
  }
  list.values[at] = before + value;
}

export function clear(list: Counters): void {
  for (let at = 0; at < list.size; at += 1) list.values[list.touched[at] ?? 0] = 0;
  list.size = 0;
}

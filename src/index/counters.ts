/** Room to count in, by place or passage: kept between searches, and all zeros between them. */

export interface Counters {
  readonly values: Float64Array;
  readonly touched: Int32Array;
  size: number;
}

/** For so many articles and passages. */
export function createCounters(articles: number, passages: number) {
  const list = (room: number): Counters => ({
    values: new Float64Array(room),
    touched: new Int32Array(room),
    size: 0,
  });
  const [places, items] = [Math.ceil(articles), Math.ceil(passages)];
  return {
    score: list(places),
    base: list(places),
    matched: list(places),
    shared: list(places),
    body: list(places),
    headings: list(places),
    exact: new Uint8Array(places),
    done: new Uint8Array(places),
    /** The best passage of each article, plus 1. */
    bestItem: new Int32Array(places),
    first: new Float64Array(places),
    passage: list(items),
    passageScore: list(items),
  };
}

/** Values are above 0 but for headings' and passages' zeros, which need no place of their own. */
export function add(list: Counters, at: number, value: number): void {
  if (value === 0) return;
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

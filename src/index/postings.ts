/** Where a term stands: a stretch of ascending items with a small number each, in typed arrays that others may share. */

export interface Postings {
  readonly items: Int32Array;
  /** What the owner packs into 16 bits of each item. */
  readonly counts: Uint16Array;
  /** The stretch begins here, and ends before `to`. */
  readonly from: number;
  readonly to: number;
}

/** The first position from `start` on whose item is not below `item`; `to` where there is none. */
export function positionOf({ items, to }: Postings, item: number, start: number): number {
  // Steps that double, as what is looked for is mostly near.
  let step = 1;
  let low = start;
  while (low + step < to && (items[low + step] ?? 0) < item) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, to);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] ?? 0) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The larger array with what stood in the smaller one. */
export function grown<Kind extends Int32Array | Uint16Array | Uint8Array | Float64Array>(from: Kind, into: Kind): Kind {
  into.set(from);
  return into;
}

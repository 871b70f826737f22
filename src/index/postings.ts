/** Where a term stands: ascending items with a small number each, in typed arrays that grow. */

export interface Postings {
  items: Int32Array;
  /** What the owner packs into 16 bits of each item. */
  counts: Uint16Array;
  /** Items in use; the arrays may be longer. */
  size: number;
}

export function createPostings(): Postings {
  return { items: new Int32Array(2), counts: new Uint16Array(2), size: 0 };
}

export function addPosting(postings: Postings, item: number, count: number): void {
  if (postings.size === postings.items.length) {
    const capacity = Math.ceil(postings.size * 1.5) + 1;
    postings.items = grown(postings.items, new Int32Array(capacity));
    postings.counts = grown(postings.counts, new Uint16Array(capacity));
  }
  postings.items[postings.size] = item;
  postings.counts[postings.size] = count;
  postings.size += 1;
}

/** The first position from `from` on whose item is not below `item`; the size where there is none. */
export function positionOf({ items, size }: Postings, item: number, from: number): number {
  // Steps that double, as what is looked for is mostly near.
  let step = 1;
  let low = from;
  while (low + step < size && (items[low + step] ?? 0) < item) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, size);
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

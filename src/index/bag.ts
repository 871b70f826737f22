/** A bag of terms: which ids occur how often, as two small arrays that are searched by halving. */

export interface Bag {
  /** Distinct term ids, ascending. */
  readonly ids: Int32Array;
  readonly counts: Uint16Array;
  /** Number of terms with their repeats. */
  readonly length: number;
}

/** More would not fit; to the ranking they are all "very often". */
const COUNTED_AT_MOST = 65_535;

/** Makes a bag of term ids in any order. */
export function bagOf(terms: readonly number[]): Bag {
  const counted = new Map<number, number>();
  for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  const ids = Int32Array.from(counted.keys()).sort();
  const counts = Uint16Array.from(ids, (id) => Math.min(counted.get(id) ?? 0, COUNTED_AT_MOST));
  return { ids, counts, length: terms.length };
}

/** How often the term is in the bag. */
export function countIn({ ids, counts }: Bag, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = ids[middle] ?? 0;
    if (at === id) return counts[middle] ?? 0;
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

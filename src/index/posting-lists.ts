/** The postings of every term. Most terms stand in few places, and two arrays for each would outweigh the articles. */
import { grown, type Postings } from './postings.ts';

export interface PostingLists {
  /** Good until the next `add`; `undefined` for a term that stands nowhere. */
  of(term: number): Postings | undefined;
  /** Places where the term stands. */
  sizeOf(term: number): number;
  /** The items of a term come in ascending order. */
  add(term: number, item: number, count: number): void;
  /** The same after items moved: index old item, value new item or -1; what stays keeps its order. */
  moved(places: Int32Array): PostingLists;
}

/** A list that outgrows this has arrays of its own, whose unused end costs nothing until it is written to. */
const SHARED_AT_MOST = 64;

interface Arrays {
  items: Int32Array;
  counts: Uint16Array;
}

/** Short lists lie in blocks of one pair of arrays, as long as the power of two that holds them. */
export function createPostingLists(): PostingLists {
  /** By term; the start is of its block. */
  let starts = new Int32Array(64);
  let sizes = new Int32Array(64);
  const shared = createArrays(256);
  let used = 0;
  /** Starts of blocks that were left, by the power of their length. */
  const free: number[][] = [];
  const long = new Map<number, Arrays>();

  function blockOf(length: number): number {
    const left = free[Math.log2(length)]?.pop();
    if (left !== undefined) return left;
    const start = used;
    used += length;
    if (used > shared.items.length) grow(shared, Math.ceil(used * 1.5));
    return start;
  }

  /** Room for one more than the term has. */
  function makeRoom(term: number, size: number): void {
    const start = starts[term] ?? 0;
    if (size === 0) {
      starts[term] = blockOf(1);
    } else if (size < SHARED_AT_MOST) {
      const wider = blockOf(2 * size);
      shared.items.copyWithin(wider, start, start + size);
      shared.counts.copyWithin(wider, start, start + size);
      leave(start, size);
      starts[term] = wider;
    } else {
      const own = createArrays(2 * size);
      own.items.set(shared.items.subarray(start, start + size));
      own.counts.set(shared.counts.subarray(start, start + size));
      leave(start, size);
      starts[term] = 0;
      long.set(term, own);
    }
  }

  function leave(start: number, length: number): void {
    (free[Math.log2(length)] ??= []).push(start);
  }

  function of(term: number): Postings | undefined {
    const size = sizes[term] ?? 0;
    if (size === 0) return undefined;
    const { items, counts } = size > SHARED_AT_MOST ? (long.get(term) ?? shared) : shared;
    const from = starts[term] ?? 0;
    return { items, counts, from, to: from + size };
  }

  function add(term: number, item: number, count: number): void {
    if (term >= sizes.length) {
      const room = Math.ceil((term + 1) * 1.5);
      starts = grown(starts, new Int32Array(room));
      sizes = grown(sizes, new Int32Array(room));
    }
    const size = sizes[term] ?? 0;
    // A block is full when its list is as long as a power of two.
    if (size <= SHARED_AT_MOST && (size & (size - 1)) === 0) makeRoom(term, size);
    const arrays = size < SHARED_AT_MOST ? shared : (long.get(term) ?? shared);
    if (arrays !== shared && size === arrays.items.length) grow(arrays, Math.ceil(size * 1.5));
    const at = (starts[term] ?? 0) + size;
    arrays.items[at] = item;
    arrays.counts[at] = count;
    sizes[term] = size + 1;
  }

  return {
    of,
    sizeOf: (term) => sizes[term] ?? 0,
    add,
    moved(places) {
      const kept = createPostingLists();
      for (let term = 0; term < sizes.length; term += 1) {
        const list = of(term);
        if (list === undefined) continue;
        for (let at = list.from; at < list.to; at += 1) {
          const place = places[list.items[at] ?? 0] ?? -1;
          if (place >= 0) kept.add(term, place, list.counts[at] ?? 0);
        }
      }
      return kept;
    },
  };
}

function createArrays(room: number): Arrays {
  return { items: new Int32Array(room), counts: new Uint16Array(room) };
}

function grow(arrays: Arrays, room: number): void {
  arrays.items = grown(arrays.items, new Int32Array(room));
  arrays.counts = grown(arrays.counts, new Uint16Array(room));
}

/** The embedded vector index in memory: which passages there are, whom they are for, and a filtered exact scan. */
import type { Audience } from '../domain/article.ts';
import type { Reader } from '../domain/reader.ts';
import { hiddenFrom, type Guarded } from '../policy/visibility.ts';
import { createInt8Rows } from './int8-rows.ts';

export interface ScannedPassage {
  readonly position: number;
  readonly audience: Audience;
  /** Of the row in `vectors` that holds it in full. */
  readonly vectorKey: number;
  readonly vector: Float32Array;
}

export interface Candidate {
  readonly articleKey: number;
  readonly revision: number;
  readonly position: number;
  readonly vectorKey: number;
  /** Cosine of the rounded vectors: true to about .01. */
  readonly roughly: number;
}

export interface VectorScan {
  /** Replaces what is held of the article; without passages it is gone. */
  put(articleKey: number, revision: number, guard: Guarded, passages: readonly ScannedPassage[]): void;
  /** The best passage of each of the nearest `count` articles that this reader may see, best first. */
  nearest(vector: Float32Array, reader: Reader, count: number): Candidate[];
  readonly size: number;
}

interface Row extends Omit<Candidate, 'roughly'> {
  /** Number of its guard: many passages share one. */
  readonly guard: number;
}

export function createVectorScan(dimensions: number): VectorScan {
  const codes = createInt8Rows(dimensions);
  const rows: (Row | undefined)[] = [];
  const free: number[] = [];
  const rowsOf = new Map<number, readonly number[]>();
  const guards: Guarded[] = [];
  const guardNumbers = new Map<string, number>();

  function numberOf(guard: Guarded): number {
    const name = JSON.stringify(guard);
    const known = guardNumbers.get(name);
    if (known !== undefined) return known;
    guardNumbers.set(name, guards.length);
    return guards.push(guard) - 1;
  }

  return {
    put(articleKey, revision, guard, passages) {
      for (const row of rowsOf.get(articleKey) ?? []) {
        rows[row] = undefined;
        free.push(row);
      }
      rowsOf.delete(articleKey);
      if (passages.length === 0) return;
      const own = passages.map(({ position, audience, vectorKey, vector }) => {
        const row = free.pop() ?? rows.length;
        // A passage is never for more readers than its article.
        const narrower = guard.audience === 'agent' ? 'agent' : audience;
        rows[row] = { articleKey, revision, position, vectorKey, guard: numberOf({ ...guard, audience: narrower }) };
        codes.set(row, vector);
        return row;
      });
      rowsOf.set(articleKey, own);
    },

    nearest(vector, reader, count) {
      const verdicts: (boolean | undefined)[] = [];
      const maySee = (guard: number) =>
        (verdicts[guard] ??= guards[guard] !== undefined && hiddenFrom(reader, guards[guard]) === undefined);
      const best = new Map<number, Candidate>();
      // What does not beat the worst of a full list is not looked at: that is nearly everything.
      let threshold = -Infinity;
      codes.scan(vector, rows.length, (index, roughly) => {
        if (roughly <= threshold) return;
        const row = rows[index];
        if (row === undefined || !maySee(row.guard)) return;
        const { articleKey, revision, position, vectorKey } = row;
        if (roughly <= (best.get(articleKey)?.roughly ?? -Infinity)) return;
        best.set(articleKey, { articleKey, revision, position, vectorKey, roughly });
        if (best.size > count) best.delete(worstOf(best).articleKey);
        if (best.size === count) threshold = worstOf(best).roughly;
      });
      return [...best.values()].sort((a, b) => b.roughly - a.roughly);
    },

    get size() {
      return rows.length - free.length;
    },
  };
}

function worstOf(candidates: ReadonlyMap<number, Candidate>): Candidate {
  let worst: Candidate | undefined;
  for (const candidate of candidates.values()) {
    if (worst === undefined || candidate.roughly < worst.roughly) worst = candidate;
  }
  if (worst === undefined) throw new RangeError('no candidates');
  return worst;
}

/** Counts what each caller may still do: a bucket that fills steadily and may be emptied at once. */

export interface Taken {
  readonly ok: boolean;
  /** What is left, whole. */
  readonly left: number;
  /** Seconds until there is one again, or until it is full. */
  readonly seconds: number;
}

/** Takes one from the bucket of this name, which holds `size` and fills within `MINUTE`. */
export type TakeToken = (name: string, size: number) => Taken;

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE = 60_000;
/** Buckets in memory; of more the half that was not used lately is forgotten, which is the same as full. */
const AT_MOST = 100_000;

/** `now` in ms. */
export function createTokenBuckets(now: () => number): TakeToken {
  let recent = new Map<string, Bucket>();
  let older = new Map<string, Bucket>();

  return (name, size) => {
    const time = now();
    const bucket = recent.get(name) ?? older.get(name) ?? { tokens: size, at: time };
    // A clock that was set back gives nothing, and takes nothing.
    bucket.tokens = Math.min(size, bucket.tokens + (Math.max(0, time - bucket.at) * size) / MINUTE);
    bucket.at = time;
    const ok = bucket.tokens >= 1;
    if (ok) bucket.tokens -= 1;
    if (recent.size >= AT_MOST / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(name, bucket);
    const wanted = ok ? size : 1;
    return { ok, left: Math.floor(bucket.tokens), seconds: ((wanted - bucket.tokens) * MINUTE) / size / 1000 };
  };
}

/** One article, or one of its refusals, as an intent: a linear decision over hashed features, kept sparse. */
import type { Vector } from '../learning/vectors.ts';

/** What may be asked for. */
export interface Part {
  readonly articleKey: number;
  /** 0: anything that the article is about, from 1 on: what its first, second, ... refusal refuses. */
  readonly part: number;
}

export interface Intent extends Part {
  readonly bias: number;
  /** Buckets that speak for or against it, and how much. */
  readonly weights: Vector;
}

/**
 * Raise it with every change of how texts are read or intents are trained: those of another form are not used, and made
 * anew.
 */
export const FORM = 2;

/** Weights nearer to 0 are left out: four in five, and no figure over the demo's cases moved by .005. */
const LEAST = 0.02;
/** A stored weight is a whole number of these. */
const STEP = 4_096;

/** Buckets as uint16, then weights as int16, little-endian as on every machine that Node runs on. */
export function toBytes({ buckets, values }: Vector): Uint8Array {
  const steps = Int16Array.from(values, (value) => Math.max(-32_767, Math.min(32_767, Math.round(value * STEP))));
  const bytes = new Uint8Array(4 * buckets.length);
  bytes.set(new Uint8Array(buckets.buffer, buckets.byteOffset, buckets.byteLength));
  bytes.set(new Uint8Array(steps.buffer), buckets.byteLength);
  return bytes;
}

/** Takes what SQLite gives, and the list of bytes that D1 gives. */
export function fromBytes(stored: ArrayLike<number>): Vector {
  const { buffer, byteLength } = new Uint8Array(stored);
  const buckets = new Uint16Array(buffer, 0, byteLength / 4);
  const steps = new Int16Array(buffer, byteLength / 2);
  // `Float32Array.from` with a function took ten times as long.
  const values = new Float32Array(steps.length);
  steps.forEach((value, at) => (values[at] = value / STEP));
  return { buckets, values };
}

/** The buckets of a trained class that weigh anything. */
export function sparse(dense: Float64Array): Vector {
  const buckets = Uint16Array.from(Array.from(dense.keys()).filter((bucket) => Math.abs(dense[bucket] ?? 0) >= LEAST));
  return { buckets, values: Float32Array.from(buckets, (bucket) => dense[bucket] ?? 0) };
}

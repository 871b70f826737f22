/** Weights of a linear decision as a short text: what is near nothing left out, the rest in 127 steps. */
import { BUCKETS } from '../learning/features.ts';

export interface Decision {
  /** One number a bucket. */
  readonly weights: Float32Array;
  readonly bias: number;
}

export interface PackedDecision {
  readonly bias: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** Base64 of pairs: buckets to skip (255 skips as many and goes on), and the weight in steps plus 128. */
  readonly code: string;
}

const STEPS = 127;
const SKIP = 255;

/** Weights below `least` of the largest are left out. */
export function packDecision(weights: Float64Array, bias: number, least: number): PackedDecision {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Number((largest / STEPS).toPrecision(3));
  const bytes: number[] = [];
  let next = 0;
  for (const [bucket, weight] of weights.entries()) {
    const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step)));
    // Where all weights are 0 so is a step, and nothing is as large as one.
    if (!(Math.abs(steps) >= Math.max(1, least * STEPS))) continue;
    for (; bucket - next >= SKIP; next += SKIP) bytes.push(SKIP);
    bytes.push(bucket - next, steps + STEPS + 1);
    next = bucket + 1;
  }
  return { bias: Number(bias.toFixed(3)), step, code: btoa(String.fromCharCode(...bytes)) };
}

export function unpackDecision({ bias, step, code }: PackedDecision): Decision {
  const bytes = atob(code);
  const weights = new Float32Array(BUCKETS);
  let bucket = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const skipped = bytes.charCodeAt(at);
    bucket += skipped;
    if (skipped === SKIP) continue;
    at += 1;
    weights[bucket] = (bytes.charCodeAt(at) - STEPS - 1) * step;
    bucket += 1;
  }
  return { weights, bias };
}

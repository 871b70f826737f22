/** One linear decision an article, over hashed features: above 0 says "this article", below 0 "another one". */
import { BUCKETS } from './features.ts';
import type { Vector } from './vectors.ts';

/** Weights are kept in 1/4096ths, from -8 to 8; trained ones are seldom above 2. */
const STEPS = 4_096;
const HIGHEST = 32_767;

export interface Linear {
  readonly classes: () => number;
  /** Adds a class that says no to everything. Its number is returned, from 0. */
  addClass(): number;
  /** Sets all of a class; `weights` has one number a bucket. */
  set(label: number, weights: Float64Array, bias: number): void;
  /** Moves a class towards a vector, or away from it for a negative `factor`. */
  move(label: number, vector: Vector, factor: number): void;
  /** The decision of every class. */
  decide(vector: Vector): Float64Array;
}

/** Decision of a class that knows nothing yet: where the classes of other articles lie. */
const NO = -1;

export function createLinear(expected: number): Linear {
  // Weights of one bucket lie side by side, so that a question reads a few short runs of memory.
  let stride = expected;
  let weights = new Int16Array(BUCKETS * stride);
  let biases = new Float64Array(stride);
  let classes = 0;

  function widen(): void {
    const wider = Math.ceil(stride * 1.25) + 1;
    const moved = new Int16Array(BUCKETS * wider);
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      moved.set(weights.subarray(bucket * stride, bucket * stride + classes), bucket * wider);
    }
    const movedBiases = new Float64Array(wider);
    movedBiases.set(biases);
    stride = wider;
    weights = moved;
    biases = movedBiases;
  }

  return {
    classes: () => classes,

    addClass() {
      if (classes === stride) widen();
      biases[classes] = NO;
      classes += 1;
      return classes - 1;
    },

    set(label, dense, bias) {
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
        weights[bucket * stride + label] = stepsOf((dense[bucket] ?? 0) * STEPS);
      }
      biases[label] = bias;
    },

    move(label, { buckets, values }, factor) {
      buckets.forEach((bucket, at) => {
        const place = bucket * stride + label;
        weights[place] = stepsOf((weights[place] ?? 0) + factor * STEPS * (values[at] ?? 0));
      });
    },

    decide({ buckets, values }) {
      const sums = new Float64Array(classes);
      for (let at = 0; at < buckets.length; at += 1) {
        const value = values[at] ?? 0;
        const start = (buckets[at] ?? 0) * stride;
        for (let label = 0; label < classes; label += 1) {
          sums[label] = (sums[label] ?? 0) + value * (weights[start + label] ?? 0);
        }
      }
      return sums.map((sum, label) => sum / STEPS + (biases[label] ?? 0));
    },
  };
}

function stepsOf(value: number): number {
  return Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(value)));
}

/** The intents of one corpus in memory. */
import { BUCKETS } from '../learning/features.ts';
import { createLinear } from '../learning/linear.ts';
import type { Vector } from '../learning/vectors.ts';
import type { Intent } from './intent.ts';

export interface ClassifierChange {
  /** Articles that have an intent; those of others are forgotten. */
  readonly keys: readonly number[];
  /** Intents that are new or changed. */
  readonly fresh: readonly Intent[];
  /** Reads a question as the phrases were read. */
  readonly read: (text: string) => Vector;
}

export interface Classifier {
  replace(change: ClassifierChange): void;
  /** By article key, about -1..1. */
  decide(question: string): ReadonlyMap<number, number>;
}

/** `expected`: how many intents there will be, if that is known. */
export function createClassifier(expected: number): Classifier {
  const linear = createLinear(Math.max(1, expected));
  const labels = new Map<number, number>();
  const dense = new Float64Array(BUCKETS);
  let read: ((text: string) => Vector) | undefined;

  return {
    replace({ keys, fresh, read: reader }) {
      read = reader;
      const kept = new Set(keys);
      for (const key of labels.keys()) if (!kept.has(key)) labels.delete(key);
      for (const { articleKey, bias, weights } of fresh) {
        const label = labels.get(articleKey) ?? linear.addClass();
        labels.set(articleKey, label);
        weights.buckets.forEach((bucket, at) => (dense[bucket] = weights.values[at] ?? 0));
        linear.set(label, dense, bias);
        for (const bucket of weights.buckets) dense[bucket] = 0;
      }
    },

    decide(question) {
      if (read === undefined) return new Map();
      const decisions = linear.decide(read(question));
      return new Map(Array.from(labels, ([articleKey, label]) => [articleKey, decisions[label] ?? -1]));
    },
  };
}

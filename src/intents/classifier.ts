/** The intents of one corpus in memory. */
import { BUCKETS } from '../learning/features.ts';
import { createLinear } from '../learning/linear.ts';
import type { Vector } from '../learning/vectors.ts';
import { nameOf, nothingDecided, type Decisions } from './decisions.ts';
import type { Intent, Part } from './intent.ts';

export interface ClassifierChange {
  /** What has an intent; those of others are forgotten. */
  readonly parts: readonly Part[];
  /** Intents that are new or changed. */
  readonly fresh: readonly Intent[];
  /** Reads a question as the phrases were read. */
  readonly read: (text: string) => Vector;
}

export interface Classifier {
  replace(change: ClassifierChange): void;
  decide(question: string): Decisions;
}

/** `expected`: how many intents there will be, if that is known. */
export function createClassifier(expected: number): Classifier {
  const linear = createLinear(Math.max(1, expected));
  const labels = new Map<string, Part & { readonly label: number }>();
  const dense = new Float64Array(BUCKETS);
  let read: ((text: string) => Vector) | undefined;

  return {
    replace({ parts, fresh, read: reader }) {
      read = reader;
      const kept = new Set(parts.map(nameOf));
      for (const name of labels.keys()) if (!kept.has(name)) labels.delete(name);
      for (const { articleKey, part, bias, weights } of fresh) {
        const name = nameOf({ articleKey, part });
        const label = labels.get(name)?.label ?? linear.addClass();
        labels.set(name, { articleKey, part, label });
        weights.buckets.forEach((bucket, at) => (dense[bucket] = weights.values[at] ?? 0));
        linear.set(label, dense, bias);
        for (const bucket of weights.buckets) dense[bucket] = 0;
      }
    },

    decide(question) {
      if (read === undefined) return nothingDecided;
      const articles = new Map<number, number>();
      const refusals = new Map<string, number>();
      const decisions = linear.decide(read(question));
      for (const [name, { articleKey, part, label }] of labels) {
        const decision = decisions[label] ?? -1;
        if (part === 0) articles.set(articleKey, decision);
        else refusals.set(name, decision);
      }
      return { articles, refusals };
    },
  };
}

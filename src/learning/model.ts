/** What was learned from accepted replies, in memory: a linear decision for each article, and the examples themselves. */
import type { Example } from './example.ts';
import { BUCKETS } from './features.ts';
import type { Linear } from './linear.ts';
import { FULL_SQUARE } from './rarity.ts';
import type { Shelf } from './shelf.ts';
import { slackOf } from './train-class.ts';
import type { Vector } from './vectors.ts';

export interface Model {
  /** Learns one more example at once; the next training gives it its final place. */
  add(example: Example): void;
  /** An article without examples is no longer found. */
  remove(key: number): void;
  /** Judges a question. */
  judge(text: string): Judgement;
}

export interface Judgement {
  /** Articles and their decisions, highest first; near -1 says no, near 1 says yes. */
  readonly ranking: readonly { readonly articleKey: number; readonly decision: number }[];
  /** Of an article: how similar its nearest example is, 0..1, and how many examples it has. */
  readonly examplesOf: (articleKey: number) => { readonly nearest: number; readonly count: number };
}

/** A model over examples that are on the shelf, and decisions that were trained on them. */
export function createModel(shelf: Shelf, linear: Linear, vectorOf: (text: string) => Vector): Model {
  const dense = new Float64Array(BUCKETS);

  return {
    add(example) {
      const vector = vectorOf(example.text);
      const label = shelf.put(example, vector);
      if (label === linear.classes()) linear.addClass();
      // One step of the training for every class that the new example finds too near or too far.
      linear.decide(vector).forEach((decision, other) => {
        const side = other === label ? 1 : -1;
        const short = 1 - side * decision;
        if (short > 0) linear.move(other, vector, (side * short) / (FULL_SQUARE + slackOf(side, example.weight)));
      });
    },

    remove: (key) => {
      shelf.remove(key);
    },

    judge(text) {
      const vector = vectorOf(text);
      const ranking = Array.from(linear.decide(vector), (decision, label) => ({ label, decision }))
        .filter(({ label }) => shelf.rowsOf(label).length > 0)
        .sort((a, b) => b.decision - a.decision)
        .map(({ label, decision }) => ({ articleKey: shelf.articleOf(label), decision }));
      return {
        ranking,
        examplesOf(articleKey) {
          const rows = shelf.rowsOf(shelf.labelOf(articleKey));
          vector.buckets.forEach((bucket, at) => (dense[bucket] = (dense[bucket] ?? 0) + (vector.values[at] ?? 0)));
          const nearest = rows.reduce((best, row) => Math.max(best, shelf.vectors.dot(row, dense)), 0);
          for (const bucket of vector.buckets) dense[bucket] = 0;
          return { nearest: Math.min(1, nearest / FULL_SQUARE), count: rows.length };
        },
      };
    },
  };
}

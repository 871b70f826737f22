/** What was learned from accepted replies, in memory: a linear decision for each article, and the examples themselves. */
import type { Analyzer } from '../text/analyzer.ts';
import { BUCKETS, featuresOf } from './features.ts';
import { createLinear } from './linear.ts';
import { createRarity, FULL_SQUARE } from './rarity.ts';
import { rowsByClass } from './rivals.ts';
import { createTrainer, slackOf } from './train.ts';
import { createVectors, type Vector } from './vectors.ts';

export interface Example {
  /** Names the example for `remove`. */
  readonly key: number;
  readonly articleKey: number;
  readonly text: string;
  /** Above 0, see weightOf. */
  readonly weight: number;
}

export interface Model {
  /** Number of articles that have examples. */
  readonly articles: () => number;
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
  examplesOf(articleKey: number): { readonly nearest: number; readonly count: number };
}

/** Trains a model in small steps: each `next()` is a few ms of work, the last one returns the model. */
export function* trainModel(
  examples: readonly Example[],
  lang: string,
  analyzer: Analyzer,
): Generator<undefined, Model> {
  const features = [];
  for (const [at, { text }] of examples.entries()) {
    features.push(featuresOf(text, lang, analyzer));
    if (at % 100 === 99) yield;
  }
  const rarity = createRarity(features);
  const kept = createVectors();
  const vectors = features.map((one) => rarity.vectorOf(one));
  yield;

  const labelOf = new Map<number, number>();
  const articleOf: number[] = [];
  const rows: { readonly label: number; readonly key: number }[] = [];
  const rowsOfLabel: number[][] = [];
  const rowOfKey = new Map<number, number>();

  function enter({ key, articleKey }: Example, vector: Vector): number {
    let label = labelOf.get(articleKey);
    if (label === undefined) {
      label = articleOf.length;
      labelOf.set(articleKey, label);
      articleOf.push(articleKey);
      rowsOfLabel.push([]);
    }
    const row = kept.push(vector);
    rows.push({ label, key });
    rowsOfLabel[label]?.push(row);
    rowOfKey.set(key, row);
    return label;
  }

  const labels = Int32Array.from(examples, (example, at) => {
    const vector = vectors[at];
    return vector === undefined ? -1 : enter(example, vector);
  });
  const linear = createLinear(articleOf.length);
  const rowsOf = yield* rowsByClass(kept, vectors, labels, articleOf.length);
  yield;
  const weights = Float32Array.from(examples, ({ weight }) => weight);
  const trainer = createTrainer({ vectors: kept, rowsOf, labels, weights });
  for (const label of articleOf.keys()) {
    const trained = trainer.train(label);
    linear.addClass();
    linear.set(label, trained.weights, trained.bias);
    yield;
  }
  const dense = new Float32Array(BUCKETS);

  return {
    articles: () => rowsOfLabel.filter((own) => own.length > 0).length,

    add(example) {
      const vector = rarity.vectorOf(featuresOf(example.text, lang, analyzer));
      const label = enter(example, vector);
      if (label === linear.classes()) linear.addClass();
      // One step of the training for every class that the new example finds too near or too far.
      linear.decide(vector).forEach((decision, other) => {
        const side = other === label ? 1 : -1;
        const short = 1 - side * decision;
        if (short > 0) linear.move(other, vector, (side * short) / (FULL_SQUARE + slackOf(side, example.weight)));
      });
    },

    remove(key) {
      const row = rowOfKey.get(key);
      const label = rows[row ?? -1]?.label;
      if (row === undefined || label === undefined) return;
      rowOfKey.delete(key);
      rowsOfLabel[label] = (rowsOfLabel[label] ?? []).filter((one) => one !== row);
    },

    judge(text) {
      const vector = rarity.vectorOf(featuresOf(text, lang, analyzer));
      const ranking = Array.from(linear.decide(vector), (decision, label) => ({ label, decision }))
        .filter(({ label }) => (rowsOfLabel[label]?.length ?? 0) > 0)
        .sort((a, b) => b.decision - a.decision)
        .map(({ label, decision }) => ({ articleKey: articleOf[label] ?? 0, decision }));
      return {
        ranking,
        examplesOf(articleKey) {
          const own = rowsOfLabel[labelOf.get(articleKey) ?? -1] ?? [];
          vector.buckets.forEach((bucket, at) => (dense[bucket] = (dense[bucket] ?? 0) + (vector.values[at] ?? 0)));
          const nearest = own.reduce((best, row) => Math.max(best, kept.dot(row, dense)), 0);
          for (const bucket of vector.buckets) dense[bucket] = 0;
          return { nearest: Math.min(1, nearest / FULL_SQUARE), count: own.length };
        },
      };
    },
  };
}

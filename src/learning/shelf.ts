/** Keeps the examples as vectors, and knows whose they are. Articles are numbered from 0: their labels. */
import type { Example } from './example.ts';
import { createVectors, type Vector, type Vectors } from './vectors.ts';

export interface Shelf {
  readonly vectors: Vectors;
  /** Number of labels given so far. */
  readonly classes: () => number;
  /** Keeps an example and gives the label of its article. */
  put(example: Pick<Example, 'key' | 'articleKey'>, vector: Vector): number;
  remove(key: number): void;
  /** -1 for an article without examples. */
  labelOf(articleKey: number): number;
  articleOf(label: number): number;
  /** Rows in `vectors` of the article's examples; none once its last accepted question was removed. */
  rowsOf(label: number): readonly number[];
}

export function createShelf(): Shelf {
  const vectors = createVectors();
  const labels = new Map<number, number>();
  const articles: number[] = [];
  /** Of each row. */
  const keys: number[] = [];
  const labelOfKey = new Map<number, number>();
  const rows: number[][] = [];

  return {
    vectors,
    classes: () => articles.length,

    put({ key, articleKey }, vector) {
      let label = labels.get(articleKey);
      if (label === undefined) {
        label = articles.length;
        labels.set(articleKey, label);
        articles.push(articleKey);
        rows.push([]);
      }
      const row = vectors.push(vector);
      rows[label]?.push(row);
      keys[row] = key;
      labelOfKey.set(key, label);
      return label;
    },

    remove(key) {
      const label = labelOfKey.get(key);
      if (label === undefined) return;
      labelOfKey.delete(key);
      const left = (rows[label] ?? []).filter((row) => keys[row] !== key);
      // Its own words alone are the lexical index's business.
      rows[label] = left.some((row) => (keys[row] ?? 0) > 0) ? left : [];
    },

    labelOf: (articleKey) => labels.get(articleKey) ?? -1,
    articleOf: (label) => articles[label] ?? -1,
    rowsOf: (label) => rows[label] ?? [],
  };
}

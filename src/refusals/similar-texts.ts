/** How alike a text is to each of many others: cosines over postings, so that only what they share costs anything. */
import type { Features } from './features.ts';

export interface SimilarTexts {
  /** By the texts' numbers, 0..1 each. */
  to(asked: Features): Float64Array;
}

interface Posting {
  readonly text: number;
  /** Of the feature in that text, over the text's norm. */
  readonly weight: number;
}

/** `telling`: how much a feature tells; it weighs each side once. */
export function createSimilarTexts(texts: readonly Features[], telling: (feature: string) => number): SimilarTexts {
  const postings = new Map<string, Posting[]>();
  texts.forEach((features, text) => {
    const norm = normOf(features, telling);
    for (const [feature, weight] of features) {
      const list = postings.get(feature) ?? [];
      list.push({ text, weight: (weight * telling(feature)) / norm });
      postings.set(feature, list);
    }
  });

  return {
    to(asked) {
      const likeness = new Float64Array(texts.length);
      const norm = normOf(asked, telling);
      for (const [feature, weight] of asked) {
        const own = (weight * telling(feature)) / norm;
        for (const posting of postings.get(feature) ?? []) {
          likeness[posting.text] = (likeness[posting.text] ?? 0) + own * posting.weight;
        }
      }
      return likeness;
    },
  };
}

function normOf(features: Features, telling: (feature: string) => number): number {
  let sum = 0;
  for (const [feature, weight] of features) sum += (weight * telling(feature)) ** 2;
  return Math.sqrt(sum) || 1;
}

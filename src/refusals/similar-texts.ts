/** How alike a text is to each of many others: cosines over postings, so that only what they share costs anything. */
import type { NumberedFeatures } from './feature-table.ts';
import type { Telling } from './telling.ts';

export interface SimilarTexts {
  /** By the texts' numbers, 0..1 each. */
  to(asked: NumberedFeatures): Float64Array;
}

/** `telling` weighs each side once; `size`: how many features have a number. */
export function createSimilarTexts(texts: readonly NumberedFeatures[], telling: Telling, size: number): SimilarTexts {
  // The postings of a feature lie one behind another, from where its number in `begins` says.
  const begins = new Int32Array(size + 1);
  for (const { ids } of texts) for (const id of ids) begins[id + 1] = (begins[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id += 1) begins[id + 1] = (begins[id + 1] ?? 0) + (begins[id] ?? 0);
  const next = begins.slice();
  const holders = new Int32Array(begins[size] ?? 0);
  /** Of the feature in that text, over the text's norm. */
  const shares = new Float64Array(holders.length);
  texts.forEach((text, number) => {
    const norm = normOf(text, telling);
    text.ids.forEach((id, at) => {
      const place = next[id] ?? 0;
      holders[place] = number;
      shares[place] = ((text.weights[at] ?? 0) * telling(id)) / norm;
      next[id] = place + 1;
    });
  });

  return {
    to(asked) {
      const likeness = new Float64Array(texts.length);
      const norm = normOf(asked, telling);
      asked.ids.forEach((id, at) => {
        if (id < 0) return;
        const own = ((asked.weights[at] ?? 0) * telling(id)) / norm;
        const end = begins[id + 1] ?? 0;
        for (let place = begins[id] ?? end; place < end; place += 1) {
          const text = holders[place] ?? 0;
          likeness[text] = (likeness[text] ?? 0) + own * (shares[place] ?? 0);
        }
      });
      return likeness;
    },
  };
}

function normOf({ ids, weights }: NumberedFeatures, telling: Telling): number {
  let sum = 0;
  ids.forEach((id, at) => (sum += ((weights[at] ?? 0) * telling(id)) ** 2));
  return Math.sqrt(sum) || 1;
}

/** Weighs features by how rare they are among the examples, and makes them a vector. */
import { BUCKETS, type Features } from './features.ts';
import type { Vector } from './vectors.ts';

/** What words, letters and pairs weigh beside one another. Chosen on Banking77's and CLINC's training questions. */
const KINDS = [1, 1, 0.6];

/** Inverse document frequency is damped by this power: a question's rarest word is often beside the point. */
const DAMPING = 0.5;

/** Squared length of a vector all of whose kinds are there. */
export const FULL_SQUARE = KINDS.reduce((sum, weight) => sum + weight ** 2, 0);

export interface Rarity {
  vectorOf(features: Features): Vector;
}

/** Rarity as these questions show it; what none of them has is the rarest. */
export function createRarity(examples: readonly Features[]): Rarity {
  return { vectorOf: vectorizer(rarityOver(examples)) };
}

/** Makes vectors by a rarity that is known already. */
export function vectorizer(rarity: Float32Array): (features: Features) => Vector {
  return ({ buckets, amounts, ends }) => {
    const values = new Float32Array(buckets.length);
    let start = 0;
    ends.forEach((end, kind) => {
      let square = 0;
      for (let at = start; at < end; at += 1) {
        const amount = amounts[at] ?? 0;
        const value = (amount > 1 ? 1 + Math.log(amount) : amount) * (rarity[buckets[at] ?? 0] ?? 0);
        values[at] = value;
        square += value * value;
      }
      const scale = (KINDS[kind] ?? 0) / Math.sqrt(square);
      for (let at = start; at < end; at += 1) values[at] = (values[at] ?? 0) * scale;
      start = end;
    });
    return { buckets, values };
  };
}

/** Damped inverse document frequency of each bucket, 1 and more. */
export function rarityOver(examples: readonly Features[]): Float32Array {
  const holding = new Uint32Array(BUCKETS);
  for (const { buckets } of examples) for (const bucket of buckets) holding[bucket] = (holding[bucket] ?? 0) + 1;
  const total = examples.length;
  return Float32Array.from(holding, (count) => (1 + Math.log((1 + total) / (1 + Math.min(count, total)))) ** DAMPING);
}

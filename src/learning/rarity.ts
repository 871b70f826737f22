/** Weighs features by how rare they are among the examples, and makes them a vector. */
import { BUCKETS, type Features } from './features.ts';
import type { Vector } from './vectors.ts';

/** What each kind of feature weighs beside the others. Chosen on Banking77's and CLINC's training questions. */
const kinds = [
  ['words', 1],
  ['letters', 1],
  ['pairs', 0.6],
] as const;

/** Inverse document frequency is damped by this power: a question's rarest word is often beside the point. */
const DAMPING = 0.5;

/** Squared length of a vector all of whose kinds are there. */
export const FULL_SQUARE = kinds.reduce((sum, [, weight]) => sum + weight ** 2, 0);

export interface Rarity {
  vectorOf(features: Features): Vector;
}

/** Rarity as these questions show it; what none of them has is the rarest. */
export function createRarity(examples: readonly Features[]): Rarity {
  const holding = new Uint32Array(BUCKETS);
  for (const features of examples) {
    for (const [kind] of kinds)
      for (const bucket of features[kind].keys()) holding[bucket] = (holding[bucket] ?? 0) + 1;
  }
  const rarity = Float32Array.from(
    holding,
    (count) => (1 + Math.log((1 + examples.length) / (1 + Math.min(count, examples.length)))) ** DAMPING,
  );

  return {
    vectorOf(features) {
      const length = kinds.reduce((sum, [kind]) => sum + features[kind].size, 0);
      const buckets = new Uint16Array(length);
      const values = new Float32Array(length);
      let end = 0;
      for (const [kind, weight] of kinds) {
        const start = end;
        let square = 0;
        for (const [bucket, amount] of features[kind]) {
          const value = (amount > 1 ? 1 + Math.log(amount) : amount) * (rarity[bucket] ?? 0);
          buckets[end] = bucket;
          values[end] = value;
          square += value ** 2;
          end += 1;
        }
        const scale = weight / Math.sqrt(square);
        for (let at = start; at < end; at += 1) values[at] = (values[at] ?? 0) * scale;
      }
      return { buckets, values };
    },
  };
}

/** The wording of a corpus as vectors. */
import { featuresOf, type Features } from '../learning/features.ts';
import { rarityOver, vectorizer } from '../learning/rarity.ts';
import { createVectors, type Vectors } from '../learning/vectors.ts';
import type { Analyzer } from '../text/analyzer.ts';
import type { Part } from './intent.ts';
import type { Wording } from './read-wordings.ts';

export interface Phrases {
  readonly vectors: Vectors;
  /** The part of an article that each vector speaks of. */
  readonly owners: readonly Part[];
  /** How rare each bucket is; decisions hold only for vectors that were made with it. */
  readonly rarity: Float32Array;
}

/** Phrases read between two breaths. */
const STEP = 50;

/** Yields often. Without a `rarity` it is that of these phrases. */
export function* toPhrases(
  wordings: readonly Wording[],
  lang: string,
  analyzer: Analyzer,
  known?: Float32Array,
): Generator<undefined, Phrases> {
  const owners = wordings.flatMap(({ articleKey, texts }) => texts.map(({ part }) => ({ articleKey, part })));
  const features: Features[] = [];
  for (const { text } of wordings.flatMap(({ texts }) => texts)) {
    features.push(featuresOf(text, lang, analyzer));
    if (features.length % STEP === 0) yield;
  }
  const rarity = known ?? rarityOver(features);
  const vectorOf = vectorizer(rarity);
  const vectors = createVectors();
  for (const own of features) vectors.push(vectorOf(own));
  return { vectors, owners, rarity };
}

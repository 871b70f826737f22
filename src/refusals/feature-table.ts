/** Numbers features, so that a text is two short rows of numbers and thousands of texts are compared in milliseconds. */
import type { Features } from './features.ts';

export interface NumberedFeatures {
  /** -1: no text of the table has it. */
  readonly ids: Int32Array;
  /** How much each counts in the text. */
  readonly weights: Float64Array;
}

export interface FeatureTable {
  /** Gives numbers to features that have none yet. */
  add(features: Features): NumberedFeatures;
  /** Leaves the table as it is: for what is asked, which is anything. */
  look(features: Features): NumberedFeatures;
  readonly size: number;
}

export function createFeatureTable(): FeatureTable {
  const ids = new Map<string, number>();

  function numbered(features: Features, idOf: (feature: string) => number): NumberedFeatures {
    return { ids: Int32Array.from(features.keys(), idOf), weights: Float64Array.from(features.values()) };
  }

  return {
    add: (features) =>
      numbered(features, (feature) => {
        const id = ids.get(feature) ?? ids.size;
        ids.set(feature, id);
        return id;
      }),
    look: (features) => numbered(features, (feature) => ids.get(feature) ?? -1),
    get size() {
      return ids.size;
    },
  };
}

/** How much each feature tells: what stands in many texts tells none of them. */
import type { NumberedFeatures } from './feature-table.ts';

/** By the feature's number; -1 is one that stands in no text. */
export type Telling = (id: number) => number;

/** ln(1 + texts / (1 + texts that hold it)). `size`: how many features have a number. */
export function tellingOf(texts: readonly NumberedFeatures[], size: number): Telling {
  const worth = new Float64Array(size);
  for (const { ids } of texts) for (const id of ids) worth[id] = (worth[id] ?? 0) + 1;
  for (let id = 0; id < size; id += 1) worth[id] = Math.log(1 + texts.length / (1 + (worth[id] ?? 0)));
  const unknown = Math.log(1 + texts.length);
  return (id) => worth[id] ?? unknown;
}

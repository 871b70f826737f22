/** Refuses to compare vectors of different models: the answer would be noise that looks like an answer. */
import { SufflerError } from '../errors.ts';
import type { VectorSpace } from './vector.ts';

/** Throws `SufflerError` `vectors_of_another_model`, unless nothing is held yet or both are of one space. */
export function refuseOtherSpace(held: VectorSpace | undefined, { model, dimensions }: VectorSpace): void {
  if (held === undefined || (held.model === model && held.dimensions === dimensions)) return;
  throw new SufflerError(
    'vectors_of_another_model',
    `the vectors were made with ${held.model} of ${held.dimensions} dimensions, now it is ${model} of ${dimensions}; ` +
      'run `suffler reindex` to make them anew, or set SUFFLER_EMBEDDINGS_MODEL back.',
  );
}

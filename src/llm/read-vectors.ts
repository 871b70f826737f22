/** Checks what an embeddings endpoint answered and brings each vector to length 1. */
import { z } from 'zod';
import { SufflerError } from '../errors.ts';

// Not `z.number()`: a fault of one figure should be named as such, and not as an answer that can't be read.
const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.unknown()) })),
});

/** Vectors shorter than this are no direction at all; sums of squares of float32 are far above or exactly 0. */
const SHORTEST = 1e-12;

/**
 * The vectors in the order of the texts. Throws `SufflerError` `embeddings_unreadable`, `embeddings_wrong_count`,
 * `embeddings_wrong_dimensions`, `embeddings_not_finite` or `embeddings_all_zero`. `dimensions` undefined: any, but one.
 */
export function readVectors(answer: unknown, texts: number, dimensions: number | undefined): Float32Array[] {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) {
    throw new SufflerError('embeddings_unreadable', 'the embeddings endpoint did not answer in the form of OpenAI.');
  }
  const rows = inOrder(parsed.data.data, texts);
  const expected = dimensions ?? rows[0]?.length;
  return rows.map((row) => {
    if (row.length !== expected || row.length === 0) {
      throw new SufflerError(
        'embeddings_wrong_dimensions',
        `the embeddings endpoint gave a vector of ${row.length} dimensions instead of ${expected ?? 0}; ` +
          'check SUFFLER_EMBEDDINGS_MODEL and SUFFLER_EMBEDDINGS_DIMENSIONS, and run `suffler reindex` if they changed.',
      );
    }
    return unit(row);
  });
}

/** Rows by their `index`; an answer that names none is taken in the order in which it came. */
function inOrder(data: z.infer<typeof answerSchema>['data'], texts: number): (readonly unknown[])[] {
  const byIndex = new Map(data.map(({ index, embedding }, position) => [index ?? position, embedding]));
  const rows = Array.from(Array(texts).keys(), (position) => byIndex.get(position));
  const present = rows.filter((row) => row !== undefined);
  if (data.length !== texts || present.length !== texts) {
    throw new SufflerError(
      'embeddings_wrong_count',
      `the embeddings endpoint gave ${data.length} vectors, ${present.length} of them for the ${texts} texts that were sent.`,
    );
  }
  return present;
}

function unit(row: readonly unknown[]): Float32Array {
  const vector = Float32Array.from(row, (value) => (typeof value === 'number' ? value : NaN));
  const squares = vector.reduce((sum, value) => sum + value * value, 0);
  if (!Number.isFinite(squares)) {
    throw new SufflerError('embeddings_not_finite', 'the embeddings endpoint gave a vector with what is no number.');
  }
  if (squares < SHORTEST) {
    throw new SufflerError('embeddings_all_zero', 'the embeddings endpoint gave a vector of zeros only.');
  }
  const length = Math.sqrt(squares);
  return vector.map((value) => value / length);
}

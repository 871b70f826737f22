/** PORT. Turns texts into vectors whose nearness is nearness of meaning. */

/** A question is waited for by a person; passages are embedded in the background, with patience. */
export type EmbeddingPurpose = 'question' | 'passages';

export interface Embedder {
  /** Names all that vectors must share to be comparable, their number of dimensions apart. */
  readonly model: string;
  /** The dimensions asked for; `undefined` leaves them to the model. */
  readonly dimensions: number | undefined;
  /** Texts it takes at once. */
  readonly batch: number;
  /**
   * One vector of length 1 a text, in their order, all of the same dimensions. Rejects with a `SufflerError` whose code
   * starts with `embeddings_`: within its deadline for a question, after retries for passages.
   */
  embed(texts: readonly string[], purpose: EmbeddingPurpose): Promise<Float32Array[]>;
}

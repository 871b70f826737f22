/** PORT. Search by nearness of meaning over the vectors of published passages. */
import type { Audience } from '../domain/article.ts';
import type { Reader } from '../domain/reader.ts';
import type { Guarded } from '../policy/visibility.ts';

/** Vectors of one model and one number of dimensions can be compared, and no others. */
export interface VectorSpace {
  readonly model: string;
  readonly dimensions: number;
}

export interface VectorPassage {
  /** Its place in the article, by which SQL finds it. */
  readonly position: number;
  readonly audience: Audience;
  /** Of the text that the vector stands for: equal hashes have equal vectors. */
  readonly hash: string;
  /** Of length 1. */
  readonly vector: Float32Array;
}

/** What the index needs of an article. */
export interface VectorArticle {
  readonly articleKey: number;
  readonly revision: number;
  /** Grows with every change of the article: what is older than the index's own is left aside. */
  readonly version: number;
  readonly guard: Guarded;
  /** None: the article leaves the index. */
  readonly passages: readonly VectorPassage[];
}

export interface VectorHit {
  readonly articleKey: number;
  readonly revision: number;
  readonly position: number;
  /** -1..1. */
  readonly cosine: number;
}

/** An index that is made aside while the current one is searched. */
export interface VectorRebuild {
  put(articles: readonly VectorArticle[]): Promise<void>;
  /**
   * Puts it in the current one's place at once, and notes the articles that changed meanwhile in the outbox.
   * Rejects with `SufflerError` `reindex_overtaken` when another rebuild was begun since.
   */
  commit(): Promise<void>;
}

export interface VectorIndex {
  /** What it was made with; `undefined` while it never held anything. */
  space(): Promise<VectorSpace | undefined>;
  /**
   * Takes articles in, each in place of what is held of it; repeating it changes nothing. The first call decides the
   * space. Rejects with `SufflerError` `vectors_of_another_model` in any other.
   */
  put(space: VectorSpace, articles: readonly VectorArticle[]): Promise<void>;
  /**
   * The passages nearest to a vector of length 1, best first, one an article, at most `limit`, all of them for this
   * reader. Rejects with `SufflerError` `vectors_of_another_model` in another space; an index without one is empty.
   */
  search(space: VectorSpace, vector: Float32Array, reader: Reader, limit: number): Promise<readonly VectorHit[]>;
  /** Passages that can be found. */
  size(): Promise<number>;
  /** Begins an index of this space aside; searches and `put` go on with the current one. */
  rebuild(space: VectorSpace): Promise<VectorRebuild>;
}

/** A reply on its way: pieces of wording, each with the words of the article that prove it. */
import type { Variant } from '../domain/reply.ts';
import type { Found } from '../retrieval/retrieve.ts';
import type { Passage } from '../domain/passage.ts';

export interface Piece {
  /** As the customer would read it. */
  readonly text: string;
  /** As the article says it: found in the passage letter for letter. */
  readonly quote: string;
  readonly passage: Passage;
  /** Values from the request that were put into the text. */
  readonly values: readonly string[];
  /** Put before the text unless it is the first: a space, or a line break. */
  readonly glue: ' ' | '\n' | '\n\n';
}

export interface Draft {
  readonly article: Found;
  readonly variant: Variant;
  readonly pieces: readonly Piece[];
  /** Slots whose sentences were dropped. */
  readonly missing: readonly string[];
}

/** Pieces as one text. */
export function joined(pieces: readonly Pick<Piece, 'text' | 'glue'>[]): string {
  return pieces.map(({ text, glue }, index) => (index === 0 ? text : glue + text)).join('');
}

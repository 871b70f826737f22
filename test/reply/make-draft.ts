/** Passages, articles and pieces of a reply with only what a test is about spelled out. */
import type { Passage } from '../../src/domain/passage.ts';
import type { Piece } from '../../src/reply/draft.ts';
import type { Found } from '../../src/retrieval/retrieve.ts';

export function passageOf(text: string, rest: Partial<Passage> = {}): Passage {
  return { kind: 'text', audience: 'customer', headingPath: [], anchor: '', line: 1, ...rest, text };
}

export function foundWith(best: Passage, rest: Partial<Found> = {}): Found {
  return { id: 'pie', lang: 'en', revision: 2, title: 'Pie', audience: 'customer', key: 1, score: 3, best, ...rest };
}

/** A piece whose text is its quote, unless another text is given. */
export function pieceOf(passage: Passage, quote: string, rest: Partial<Piece> = {}): Piece {
  return { text: quote, values: [], glue: ' ', ...rest, quote, passage };
}

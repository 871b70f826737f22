/** Proves a draft in the articles' own wording: what its passages do not say letter for letter is struck. */
import { figuresOf } from '../grounding/figures.ts';
import type { ProvenPiece } from './assemble.ts';
import type { Draft, Piece } from './draft.ts';

/** The pieces that may be said; none when nothing may. */
export function verify({ article, pieces }: Pick<Draft, 'article' | 'pieces'>): ProvenPiece[] {
  return pieces
    .filter(isProven)
    .map(({ text, glue, passage, quote }) => ({ text, glue, proof: { article, passage, quote } }));
}

/** The quote stands in the passage, and every figure comes from it or from the request. */
export function isProven({ text, quote, passage, values }: Piece): boolean {
  if (quote.trim() === '' || !passage.text.includes(quote) || /\{[a-z_]+\.[a-z_.]+\}/.test(text)) return false;
  const known = new Set([quote, ...values].flatMap(figuresOf));
  return figuresOf(text).every((one) => known.has(one));
}

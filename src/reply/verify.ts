/** Proves a draft: what its cited passages do not say is struck. */
import type { Citation, Suggestion } from '../domain/reply.ts';
import type { Draft, Piece } from './draft.ts';

/** A number with its groups of thousands, a decimal, a time or a date: one figure, so that no part of it proves another. */
const figure = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*/g;

/** `undefined` when nothing is left that may be said. */
export function verify({ article, pieces }: Draft): Suggestion | undefined {
  const proven = pieces.filter(isProven);
  if (proven.length === 0) return undefined;
  const text = proven.map((piece, index) => (index === 0 ? piece.text : piece.glue + piece.text)).join('');
  const citations = proven.map(({ quote, passage }): Citation => ({
    articleId: article.id,
    lang: article.lang,
    revision: article.revision,
    title: article.title,
    heading: passage.headingPath.join(' › '),
    anchor: passage.anchor,
    quote,
  }));
  return { text, audience: article.audience, citations };
}

/** The quote stands in the passage, and every figure comes from it or from the request. */
export function isProven({ text, quote, passage, values }: Piece): boolean {
  if (quote.trim() === '' || !passage.text.includes(quote) || /\{[a-z_]+\.[a-z_.]+\}/.test(text)) return false;
  const known = new Set([quote, ...values].flatMap(figuresOf));
  return figuresOf(text).every((one) => known.has(one));
}

function figuresOf(text: string): string[] {
  return (text.match(figure) ?? []).map((one) => one.replaceAll(/[ \u00a0\u202f]/g, ' '));
}

/** Builds a refusal from its passage: the reason, then what the customer can do instead. */
import type { Refusal } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Found } from '../retrieval/retrieve.ts';
import type { Draft, Piece } from './draft.ts';

/** A refusal passage holds `when`, `reason` and the alternatives, a line each (see ingest/parse-article.ts). */
export function composeRefusal(article: Found, passage: Passage): Draft & { readonly alternatives: number } {
  const { reason, alternatives } = readRefusal(passage);
  const piece = (text: string): Piece => ({ text, quote: text, passage, values: [], glue: ' ' });
  return { article, pieces: [reason, ...alternatives].map(piece), missing: [], alternatives: alternatives.length };
}

/** Undoes how a refusal is written into its passage. */
export function readRefusal({ text }: Passage): Omit<Refusal, 'may_escalate'> {
  const [when = '', reason = '', ...alternatives] = text.split('\n');
  return { when, reason, alternatives: alternatives.map((line) => line.replace(/^- /, '')) };
}

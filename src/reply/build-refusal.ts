/** Builds a refusal by the formula reason + alternative, with what this customer can really use. */
import type { Customer } from '../domain/conversation.ts';
import type { Passage } from '../domain/passage.ts';
import type { RefusalObject } from '../domain/refusal.ts';
import type { PublishedArticle } from '../retrieval/published.ts';
import type { AlreadySaid } from './already-said.ts';
import type { ProvenPiece } from './assemble.ts';
import { joined, type Piece } from './draft.ts';
import { fillSlots } from './fill-slots.ts';
import type { Form } from './form.ts';
import { readRefusal } from './read-refusal.ts';
import { isProven } from './verify.ts';

export interface BuiltRefusal {
  readonly refusal: RefusalObject;
  /** The reason, then the alternatives that fit the channel. */
  readonly pieces: readonly ProvenPiece[];
}

export interface RefusalParts {
  readonly article: PublishedArticle;
  readonly passage: Passage;
  readonly mayEscalate: boolean;
  readonly customer: Customer | undefined;
  readonly form: Form;
  readonly said: AlreadySaid;
}

/**
 * `undefined` where the reason can't be said, or no alternative is left: one that needs data which the request lacks,
 * or was offered in this dialogue before, is none for this customer. A bare no is never sent.
 */
export function buildRefusal(parts: RefusalParts): BuiltRefusal | undefined {
  const { article, passage, mayEscalate, form, said } = parts;
  const written = readRefusal(passage);
  const reason = pieceOf(written.reason, parts);
  const usable = written.alternatives
    .map((alternative) => pieceOf(alternative, parts))
    .filter((piece) => isSayable(piece) && !said(piece.text));
  const [first, ...others] = usable;
  if (first === undefined || !isSayable(reason)) return undefined;
  // Said once, the reason still stands: repeating it would only sting.
  const opening = said(reason.text) ? [] : [reason];
  let pieces = [...opening, first];
  for (const other of others) {
    if (joined([...pieces, other]).length > form.lengthAtMost) break;
    pieces = [...pieces, other];
  }
  const { id, lang, revision } = article;
  return {
    refusal: {
      reason: reason.text,
      alternatives: usable.map(({ text }) => text),
      articleId: id,
      lang,
      revision,
      mayEscalate,
    },
    pieces: pieces.map(({ text, glue, quote }) => ({ text, glue, proof: { article, passage, quote } })),
  };
}

function pieceOf(written: string, { passage, customer, form }: RefusalParts): Piece & { readonly missing: number } {
  const { text, missing, values } = fillSlots(written, form.isPublic ? undefined : customer);
  return { text, quote: written, passage, values, glue: form.isLetter ? '\n' : ' ', missing: missing.length };
}

function isSayable(piece: Piece & { readonly missing: number }): boolean {
  return piece.missing === 0 && isProven(piece);
}

/** Composes from wording that the article marks as sendable: each sentence whose slots can all be filled. */
import type { Customer } from '../domain/conversation.ts';
import type { Passage } from '../domain/passage.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { Piece } from './draft.ts';
import { fillSlots } from './fill-slots.ts';

export interface Wording {
  readonly pieces: readonly Piece[];
  readonly missing: readonly string[];
}

export function composeWording(passage: Passage, lang: string, customer: Customer | undefined): Wording {
  const pieces: Piece[] = [];
  const missing = new Set<string>();
  let end = 0;
  for (const span of sentenceSpans(passage.text, lang)) {
    const filled = fillSlots(span.text, customer);
    if (filled.missing.length > 0) {
      filled.missing.forEach((name) => missing.add(name));
    } else {
      const glue = glueOf(passage.text.slice(end, span.start));
      pieces.push({ text: filled.text, quote: span.text, passage, values: filled.values, glue });
    }
    end = span.end;
  }
  return { pieces, missing: [...missing] };
}

/** What stood between two sentences decides how they are joined again. */
export function glueOf(between: string): Piece['glue'] {
  if (!between.includes('\n')) return ' ';
  return between.includes('\n\n') ? '\n\n' : '\n';
}

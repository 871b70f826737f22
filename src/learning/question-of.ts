/** The form in which a question is kept as an example. */
import { fold } from '../text/fold.ts';

/** Longer ones are stories; their beginning says what they are about. In UTF-16 units. */
const KEPT_AT_MOST = 1_000;

/** Folded and on one line, so that the same question counts as the same; empty when it has neither letters nor digits. */
export function questionOf(text: string): string {
  const folded = fold(text).replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(folded) ? wellFormed(folded.slice(0, KEPT_AT_MOST)) : '';
}

/** Halves of characters, which a cut leaves and SQL can't keep, become U+FFFD. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

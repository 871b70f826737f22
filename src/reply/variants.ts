/** Makes the variants of an answer that really differ: short, full, and short with the next step. */
import type { Variant } from '../domain/reply.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { alike } from './alike.ts';
import { joined, type Piece } from './draft.ts';
import type { Form } from './form.ts';

export interface VariantPieces {
  readonly variant: Variant;
  readonly pieces: readonly Piece[];
}

/** Characters of a short variant at most, its first sentence kept whole. */
const SHORT = 200;

export interface VariantParts {
  /** What answers, of which the short variant is made. */
  readonly near: readonly Piece[];
  /** The same, with what opens the article. */
  readonly full: readonly Piece[];
  readonly next: Piece | undefined;
  readonly form: Form;
  readonly terms: ReadonlySet<string>;
  readonly lang: string;
}

/** The channel's own variant first; where nothing can be left out, that one is all there is. */
export function variantsOf({ near, full, next, form, terms, lang }: VariantParts, analyzer: Analyzer): VariantPieces[] {
  if (full.length === 0) return [];
  const fitting = withinLength(full, form.lengthAtMost);
  const short: VariantPieces = {
    variant: 'short',
    pieces: shortest(withinLength(near, form.lengthAtMost), terms, lang, analyzer),
  };
  const whole: VariantPieces = { variant: 'full', pieces: fitting };
  const longer = next === undefined ? [] : [...short.pieces, next];
  const withNext: VariantPieces[] =
    longer.length > 0 && joined(longer).length <= form.lengthAtMost ? [{ variant: 'next', pieces: longer }] : [];
  const [lead, other] = form.lead === 'short' ? [short, whole] : [whole, short];
  // The next step is one that the answer does not hold, so it differs however few words it takes.
  return alike(joined(lead.pieces), joined(other.pieces)) ? [lead, ...withNext] : [lead, other, ...withNext];
}

function withinLength(pieces: readonly Piece[], most: number): readonly Piece[] {
  let kept = pieces.length;
  while (kept > 1 && joined(pieces.slice(0, kept)).length > most) kept -= 1;
  return pieces.slice(0, kept);
}

/** The sentences that share most with the question, as many as fit, in the order of the article. */
function shortest(
  pieces: readonly Piece[],
  terms: ReadonlySet<string>,
  lang: string,
  analyzer: Analyzer,
): readonly Piece[] {
  if (joined(pieces).length <= SHORT) return pieces;
  const gains = pieces.map(({ text }) => {
    const own = analyzer.termSet(text, lang);
    return [...terms].filter((term) => own.has(term)).length + (/\d/.test(text) ? 0.5 : 0);
  });
  const byGain = [...pieces.keys()].sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b);
  const chosen = new Set<Piece>();
  let length = 0;
  for (const at of byGain) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (chosen.size > 0 && ((gains[at] ?? 0) < 1 || length + piece.text.length > SHORT)) break;
    chosen.add(piece);
    length += piece.text.length;
  }
  return pieces.filter((piece) => chosen.has(piece));
}

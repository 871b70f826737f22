/** Finds international bank account numbers by their check digits. */
import { fitsIban } from './checksums.ts';
import type { FoundSpan } from './personal.ts';

const opening = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?=[ \u00a0]?[A-Z0-9])/g;
/** The longest there may be, with its spaces. */
const PIECE = 44;
const SHORTEST = 15;
const LONGEST = 34;

export function findIbans(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const { index } of text.matchAll(opening)) {
    const length = lengthAt(text.slice(index, index + PIECE + 1));
    if (length !== undefined) found.push({ kind: 'account', start: index, end: index + length });
  }
  return found;
}

/** Whole groups only: what follows may be written in capitals too. */
function lengthAt(piece: string): number | undefined {
  let signs = '';
  let longest: number | undefined;
  for (const group of piece.matchAll(/([A-Z0-9]+)([ \u00a0]?)/gy)) {
    const [whole, own = '', space] = group;
    signs += own;
    if (signs.length > LONGEST) break;
    const end = group.index + own.length;
    if (signs.length >= SHORTEST && !/^[a-z]/.test(piece.slice(end)) && fitsIban(signs)) longest = end;
    if (space === '' || whole === '') break;
  }
  return longest;
}

/** Finds known values as they are written, whatever the size of their letters. */
import type { FoundSpan, PersonalKind } from './personal.ts';

export interface Literal {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly low: string;
}

export function findLiterals(text: string, literals: readonly Literal[]): FoundSpan[] {
  const lowText = text.toLowerCase();
  // Some letters have no small form as long; then the text is compared as it stands.
  const where = lowText.length === text.length ? lowText : text;
  const found: FoundSpan[] = [];
  for (const { kind, text: value, low } of literals) {
    const what = where === text ? value : low;
    for (let start = where.indexOf(what); start !== -1; start = where.indexOf(what, start + what.length)) {
      const end = start + what.length;
      if (!isInWord(text, start, end)) found.push({ kind, start, end });
    }
  }
  return found;
}

function isInWord(text: string, start: number, end: number): boolean {
  return isLetter(text.slice(start - 1, start)) && isLetter(text.charAt(start))
    ? true
    : isLetter(text.slice(end, end + 1)) && isLetter(text.charAt(end - 1));
}

function isLetter(sign: string): boolean {
  return /[\p{L}\d]/u.test(sign);
}

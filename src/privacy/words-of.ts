/** Cuts a text into words and numbers with their places, which is what names and addresses are made of. */

export interface Word {
  readonly text: string;
  /** In small letters, without ё. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  readonly isCapital: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

/** Indexes of the first and the last of several. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

const word = /\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*|\d+/gu;

export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let behind = 0;
  for (const match of text.matchAll(word)) {
    const [own] = match;
    const start = match.index;
    const lower = own.toLowerCase();
    const code = own.charCodeAt(0);
    const isNumber = code >= 48 && code <= 57;
    found.push({
      text: own,
      low: lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower,
      start,
      end: start + own.length,
      isNumber,
      isCapital: !isNumber && !lower.startsWith(own.charAt(0)),
      gap: text.slice(behind, start),
    });
    behind = start + own.length;
  }
  return found;
}

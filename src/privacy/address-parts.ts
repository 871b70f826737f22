/** Reads the house of an address and what follows it. */
import { floors, houses, units } from './address-words.ts';
import type { Word } from './words-of.ts';

/** Whether nothing stands between two words that would end an address. */
export function isNear(gap: string): boolean {
  return gap.length <= 4 && /^[ \u00a0,.№#:/-]*$/.test(gap);
}

/** The index of the house's number, its letter included; the number itself or `д.` stands at the given index. */
export function houseAt(words: readonly Word[], at: number): number | undefined {
  const number = houses.has(words[at]?.low ?? '') ? at + 1 : at;
  const word = words[number];
  if (word?.isNumber !== true || word.text.length > 4 || !isNear(word.gap)) return undefined;
  if (number > at && !isNear(words[at]?.gap ?? '')) return undefined;
  return withLetter(words, number);
}

/** `15а`, `3к2`, `12/1`, `221b`. */
export function withLetter(words: readonly Word[], at: number): number {
  let last = at;
  for (let next = words[at + 1]; next !== undefined; next = words[last + 1]) {
    const isLetter = next.gap === '' && next.text.length === 1;
    const isSecond =
      next.isNumber && (next.gap === '/' || next.gap === '-' || next.gap === '') && next.text.length <= 4;
    if (!isLetter && !isSecond) break;
    last += 1;
  }
  return last;
}

/** The index of the last word that still tells which door: building, entrance, floor, flat. */
export function behindHouse(words: readonly Word[], house: number): number {
  let last = house;
  for (;;) {
    const [unit, value] = [words[last + 1], words[last + 2]];
    if (unit === undefined || !isNear(unit.gap)) return last;
    if (units.has(unit.low) && value !== undefined && isValue(value)) last = withLetter(words, last + 2);
    else if (unit.isNumber && unit.gap.includes('#')) last = withLetter(words, last + 1);
    else if (unit.isNumber && isFloor(words, last + 2)) last += floors.has(value?.low ?? '') ? 2 : 3;
    else return last;
  }
}

function isValue({ isNumber, text, gap }: Word): boolean {
  return isNear(gap) && (isNumber ? text.length <= 6 : text.length === 1 && text !== text.toLowerCase());
}

/** `2 подъезд`, `5th floor`. */
function isFloor(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return false;
  if (floors.has(word.low)) return /^[ \u00a0-]$/.test(word.gap);
  return word.gap.length <= 1 && /^(?:th|st|nd|rd|й|ый|ой)$/.test(word.low) && floors.has(next?.low ?? '');
}

/** Reads an English address around the word for its street. */
import { behindHouse, isNear, withLetter } from './address-parts.ts';
import { noStreetNames, otherStreetsBehind, streetsBehind, units } from './address-words.ts';
import type { Word, WordRange } from './words-of.ts';

/** Words between the house and the word for the street. */
const NAME_AT_MOST = 4;

export function isEnglishStreet({ low }: Word): boolean {
  return streetsBehind.has(low) || otherStreetsBehind.has(low);
}

export function englishAddress(words: readonly Word[], at: number): WordRange | undefined {
  if (words[at]?.low === 'box') return postBox(words, at);
  const house = houseBefore(words, at);
  if (house === undefined) return undefined;
  let last = at;
  // Harbour View Close, Main Street North.
  while (words[last + 1]?.gap === ' ' && words[last + 1]?.isCapital === true && isStreetOrSide(words[last + 1]))
    last += 1;
  const range = { first: unitBefore(words, house), last: behindHouse(words, last) };
  return isSure(words, house, at, range.last > last) && !isFood(words[last + 1]) ? range : undefined;
}

function isStreetOrSide(word: Word | undefined): boolean {
  return word !== undefined && (isEnglishStreet(word) || /^(?:north|south|east|west|n|s|e|w)$/.test(word.low));
}

/** The nearest number in front, past the words of the name; an ordinal is part of the name. */
function houseBefore(words: readonly Word[], at: number): number | undefined {
  for (let back = at - 1; back >= Math.max(0, at - NAME_AT_MOST - 2); back -= 1) {
    const word = words[back];
    const next = words[back + 1];
    if (word === undefined || next === undefined || !/^(?:\.? |)$/.test(next.gap)) return undefined;
    if (!word.isNumber) {
      if (noStreetNames.has(word.low)) return undefined;
      continue;
    }
    if (/^(?:th|st|nd|rd)$/.test(next.low) && next.gap === '') continue;
    const nameFrom = next.gap === '' && next.text.length === 1 ? back + 2 : back + 1;
    return nameFrom < at && word.text.length <= 5 ? back : undefined;
  }
  return undefined;
}

/** In small letters a street is believed with a plain word for it or with a flat behind it. */
function isSure(words: readonly Word[], house: number, at: number, hasUnit: boolean): boolean {
  const name = words.slice(house + 1, at).filter(({ text, isNumber }) => !isNumber && text.length > 2);
  const hasCapitals = name.every(({ isCapital }) => isCapital) && words[at]?.isCapital === true;
  if (hasCapitals || hasUnit) return true;
  return streetsBehind.has(words[at]?.low ?? '') && name.length > 0 && name.length <= 2;
}

function isFood(word: Word | undefined): boolean {
  return word?.gap === ' ' && /^(?:pizzas?|box(?:es)?|slices?|meals?|style)$/.test(word.low);
}

/** `Flat 7, 18 Orchard Road`. */
function unitBefore(words: readonly Word[], house: number): number {
  if (!isNear(words[house]?.gap ?? '')) return house;
  for (const number of [house - 1, house - 2]) {
    const isUnit = words[number]?.isNumber === true && units.has(words[number - 1]?.low ?? '');
    if (isUnit && withLetter(words, number) === house - 1) return number - 1;
  }
  return house;
}

function postBox(words: readonly Word[], at: number): WordRange | undefined {
  const isPost = words[at - 1]?.low === 'po' || (words[at - 1]?.low === 'o' && words[at - 2]?.low === 'p');
  if (!isPost || words[at + 1]?.isNumber !== true) return undefined;
  return { first: words[at - 1]?.low === 'po' ? at - 1 : at - 2, last: at + 1 };
}

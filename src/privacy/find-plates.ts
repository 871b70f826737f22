/** Finds number plates of Russian cars: `А000АА00`, in Russian letters or in the Latin ones that look like them. */
import { subjectBefore } from './number-subject.ts';
import type { FoundSpan } from './personal.ts';
import type { Word } from './words-of.ts';

/** The twelve that plates are written with, in both alphabets. */
const letter = /^[авекмнорстухabekmhopctyx]$/;
const letters = /^[авекмнорстухabekmhopctyx]{2}$/;
/** `В 100 КМ 20` is a way, `с 200 ру 50` a price. */
const measures = new Set(['км', 'см', 'ру', 'km', 'cm']);
const cars = /^(?:авто|машин|госномер|номер|тачк|седан|минивэн|car$|plate|vehicle|van$)/;
/** Words in front of a plate that may speak of a car. */
const REACH = 4;

export function findPlates(words: readonly Word[]): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    // Right behind a letter the number is a word of its own.
    const last = words[at + 1]?.isNumber === true ? lastOfPlate(words, at) : undefined;
    const [from, to] = last === undefined ? [] : [words[at], words[last]];
    if (from === undefined || to === undefined || subjectBefore(words, at).of === 'order') continue;
    found.push({ kind: 'plate', start: from.start, end: to.end });
  }
  return found;
}

function lastOfPlate(words: readonly Word[], at: number): number | undefined {
  const [series, number, pair, region] = [words[at], words[at + 1], words[at + 2], words[at + 3]];
  if (series === undefined || number === undefined || pair === undefined) return undefined;
  if (!letter.test(series.low) || !letters.test(pair.low) || number.text.length !== 3) return undefined;
  if (!isTight(number) || !isTight(pair) || isInWord(words, at)) return undefined;
  const isSure = speaksOfCar(words, at);
  if (region === undefined || !/^\d{2,3}$/.test(region.text) || !isTight(region)) return isSure ? at + 2 : undefined;
  if (isInWord(words, at + 4)) return undefined;
  const isWhole = [number, pair].every(({ gap }) => gap === '');
  const hasCapitals = series.isCapital && pair.text === pair.text.toUpperCase();
  return isSure || isWhole || (hasCapitals && !measures.has(pair.low)) ? at + 3 : undefined;
}

function isTight({ gap }: Word): boolean {
  return gap.length <= 1 && /^[ \u00a0-]?$/.test(gap);
}

/** Nothing between it and the word before: part of something longer. */
function isInWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return at > 0 && word !== undefined && (word.gap === '' || word.gap === '-' || word.gap === '_');
}

function speaksOfCar(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - REACH), at).some(({ low }) => cars.test(low));
}

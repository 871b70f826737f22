/** Finds passports that are not digits alone: series and number named apart, and numbers that begin with letters. */
import { subjectBefore } from './number-subject.ts';
import type { FoundSpan } from './personal.ts';
import type { Word } from './words-of.ts';

/** `4510 номер 123456`. */
const named = /(?<!\d)\d{2}\s?\d{2},?\s(?:номер|ном\.|number|no\.?|n)\s?[:№]?\s?\d{6}(?!\d)/giu;
const letters = /^[A-ZА-Я]{1,2}$/;

export function findPassports(text: string, words: readonly Word[]): FoundSpan[] {
  const places = Array.from(text.matchAll(named), ({ 0: own, index }) => ({ start: index, end: index + own.length }));
  for (const [at, { text: own, isNumber, gap, end }] of words.entries()) {
    const prefix = words[at - 1];
    if (!isNumber || own.length < 6 || own.length > 8 || prefix === undefined || (gap !== '' && gap !== ' ')) continue;
    if (!letters.test(prefix.text) || subjectBefore(words, at - 1).of !== 'passport') continue;
    places.push({ start: prefix.start, end });
  }
  return places.map((place) => ({ kind: 'passport', ...place }));
}

/** Finds the names of persons: given as such, signed with, or known by their form. */
import { isAmbiguousName, isGivenName, isPatronymic, isSurname } from './given-names.ts';
import { cueBehind, isNoName, isParticle, type NameCue } from './name-cues.ts';
import type { FoundSpan } from './personal.ts';
import type { Word } from './words-of.ts';

/** Two first names, a particle and a surname. */
const LONGEST = 5;

export function findNames(text: string, words: readonly Word[]): FoundSpan[] {
  const found: FoundSpan[] = [];
  let at = 0;
  while (at < words.length) {
    const last = lastOfName(text, words, at);
    const [from, to] = last === undefined ? [] : [words[at], words[last]];
    if (from !== undefined && to !== undefined) found.push({ kind: 'name', start: from.start, end: withDot(text, to) });
    at = (last ?? at) + 1;
  }
  return found;
}

/** The index of the last word of the name that begins here. */
function lastOfName(text: string, words: readonly Word[], at: number): number | undefined {
  const first = words[at];
  if (first === undefined || first.isNumber) return undefined;
  const cue = cueBehind(words, at);
  if (!first.isCapital) return cue !== undefined && isNameInSmall(first, cue) ? lastInSmall(words, at) : undefined;
  // Most words with a capital only begin a sentence.
  if (isNoName(first.low) && !isInitial(text, first)) return undefined;
  const last = lastCapital(text, words, at);
  if (cue !== undefined && isNamed(text, words, at, last, cue)) return last;
  return lastByForm(text, words, at, last);
}

/** Chats are written without capitals: behind the clearest cues any word that is not a common one is a name. */
function isNameInSmall({ low }: Word, cue: NameCue): boolean {
  if (cue === 'introduced') return low.length >= 3 && !isNoName(low);
  return cue === 'given' && isGivenName(low);
}

function lastInSmall(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  const goesOn = next?.gap === ' ' && !isNoName(next.low) && (isSurname(next.low) || isPatronymic(next.low));
  return goesOn ? at + 1 : at;
}

/** How far words with capitals go on one behind another, initials and particles between them. */
function lastCapital(text: string, words: readonly Word[], at: number): number {
  let last = at;
  for (let next = at + 1; next < words.length && next - at < LONGEST; next += 1) {
    const word = words[next];
    if (word === undefined || word.isNumber || !isGapInName(words[next - 1], word, text)) break;
    if (isParticle(word.low)) continue;
    if (!word.isCapital || (isNoName(word.low) && !isInitial(text, word))) break;
    last = next;
  }
  return last;
}

function isGapInName(before: Word | undefined, word: Word, text: string): boolean {
  if (before !== undefined && isInitial(text, before)) return /^\.[ \u00a0]?$/.test(word.gap);
  return word.gap === ' ' || word.gap === '\u00a0';
}

function isNamed(text: string, words: readonly Word[], at: number, last: number, cue: NameCue): boolean {
  const [first, end] = [words[at], words[last]];
  if (first === undefined || end === undefined) return false;
  switch (cue) {
    case 'introduced':
    case 'given':
      return true;
    case 'signed':
      // A signature ends its line.
      return /^[.!)]?\s*(?:\n|$)/.test(text.slice(end.end, end.end + 4)) || isGivenName(first.low);
    case 'person':
      if (last > at) return isGivenName(first.low) || isSurname(words[at + 1]?.low ?? '');
      return isGivenName(first.low) && !isAmbiguousName(first.low);
    case 'self':
      if (isGivenName(first.low)) return !isAmbiguousName(first.low) || last > at;
      // In English one capital or two in the middle of a sentence are a name; titles have more of them.
      return last <= at + 1 && /^(?:[,.!]|$| (?:and|from|with)\b)/.test(text.slice(end.end, end.end + 6));
  }
}

/** A first name with a surname or a patronymic, a surname with initials. */
function lastByForm(text: string, words: readonly Word[], at: number, last: number): number | undefined {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (first === undefined || second === undefined || last === at) return undefined;
  if (isInitial(text, first) && /^[а-я]/.test(first.low)) {
    const surnameAt = isInitial(text, second) ? at + 2 : at + 1;
    return surnameAt <= last && (words[surnameAt]?.text.length ?? 0) > 2 ? surnameAt : undefined;
  }
  if (isInitial(text, second))
    return isSurname(first.low) ? (isInitial(text, third) && last >= at + 2 ? at + 2 : at + 1) : undefined;
  if (isPatronymic(second.low)) return last >= at + 2 && isSurname(third?.low ?? '') ? at + 2 : at + 1;
  if (isSurname(first.low) && isGivenName(second.low))
    return isPatronymic(third?.low ?? '') && last >= at + 2 ? at + 2 : at + 1;
  if (isSurname(first.low) && isPatronymic(third?.low ?? '') && last >= at + 2) return at + 2;
  if (!isGivenName(first.low)) return undefined;
  const isLatin = /^[a-z]/.test(first.low);
  return isLatin || isSurname(second.low) || !isAmbiguousName(first.low) ? last : undefined;
}

/** The dot of an initial belongs to it. */
function withDot(text: string, word: Word): number {
  return isInitial(text, word) ? word.end + 1 : word.end;
}

function isInitial(text: string, word: Word | undefined): boolean {
  return word?.text.length === 1 && text.charAt(word.end) === '.';
}

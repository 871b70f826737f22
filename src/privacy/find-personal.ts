/** Finds personal data in a text: each place once, in order. */
import { findAddresses } from './find-addresses.ts';
import { findBirthdates, findBirthdatesBeside } from './find-birthdates.ts';
import { findDocumentNumbers } from './find-document-numbers.ts';
import { findEmails } from './find-emails.ts';
import { findHandles } from './find-handles.ts';
import { findIbans } from './find-ibans.ts';
import { createKnownFinder } from './find-known.ts';
import { findNames } from './find-names.ts';
import { findNamesBeside } from './find-names-beside.ts';
import { findNamesOfKin } from './find-names-of-kin.ts';
import { findNumbers } from './find-numbers.ts';
import { findPassports } from './find-passports.ts';
import { findPlates } from './find-plates.ts';
import { findSecrets } from './find-secrets.ts';
import type { Known } from './known.ts';
import { nameRuns } from './name-runs.ts';
import type { FoundSpan, PersonalSpan } from './personal.ts';
import { wordsOf, type Word } from './words-of.ts';

export function findPersonal(text: string, known: Known = {}): PersonalSpan[] {
  const words = wordsOf(text);
  const guessed = guessPersonal(text, words, new Set(known.keep));
  return joined(text, [...guessed, ...createKnownFinder(known).find(text, words)]);
}

/** Whatever looks personal, in no order; places may overlap. */
export function guessPersonal(text: string, words: readonly Word[], kept: ReadonlySet<string>): FoundSpan[] {
  const isOpen = ({ start, end }: FoundSpan) => !kept.has(text.slice(start, end));
  const values = [
    ...findEmails(text),
    ...findHandles(text),
    ...(/\d/.test(text) ? findNumbered(text, words) : []),
    ...findSecrets(text),
    ...findAddresses(text, words),
  ].filter(isOpen);
  const runs = nameRuns(words);
  const names = [
    ...findNames(text, words),
    ...findNamesOfKin(text, words, runs),
    ...findNamesBeside(text, runs, values),
  ].filter(isOpen);
  return [...values, ...names, ...findBirthdatesBeside(text, names).filter(isOpen)];
}

/** What has a digit in it: most questions have none, and need not be looked through. */
function findNumbered(text: string, words: readonly Word[]): FoundSpan[] {
  return [
    ...findIbans(text),
    ...findNumbers(text, words),
    ...findPassports(text, words),
    ...findDocumentNumbers(text),
    ...findPlates(words),
    ...findBirthdates(text),
  ];
}

/** In order, each place once. */
export function joined(text: string, spans: readonly FoundSpan[]): PersonalSpan[] {
  return merged([...spans]).map((span) => spanOf(text, span));
}

/** Of places that overlap one is made, of the longest one's kind: nothing of either may stay. */
function merged(spans: FoundSpan[]): FoundSpan[] {
  const found: FoundSpan[] = [];
  let longest = 0;
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    const length = span.end - span.start;
    if (last === undefined || span.start >= last.end) {
      found.push(span);
      longest = length;
      continue;
    }
    found[found.length - 1] = {
      kind: length > longest ? span.kind : last.kind,
      start: last.start,
      end: Math.max(last.end, span.end),
    };
    longest = Math.max(longest, length);
  }
  return found;
}

/** What stands there is not enumerable, so that a span that is logged tells its kind and place alone. */
function spanOf(text: string, { kind, start, end }: FoundSpan): PersonalSpan {
  const span = { kind, start, end, text: text.slice(start, end) };
  Object.defineProperty(span, 'text', { enumerable: false });
  return span;
}

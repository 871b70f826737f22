/** A text as it is listened to: its clauses, each a row of words with their stems. */
import type { Analyzer } from './analyzer.ts';
import { words } from './fold.ts';
import { inLatinLayout, inRussianLayout } from './keyboard-layout.ts';

export interface SpokenWord {
  readonly word: string;
  readonly stem: string;
}

/** A clause a row: what is said behind a full stop belongs to no phrase before it. */
export type Spoken = readonly (readonly SpokenWord[])[];

/** Stemmer by script; any analyzer's own. */
export type Stemmer = Pick<Analyzer, 'stems'>;

const clauseEnd = /[.!?…;:()\n\r]+/;

export function readSpoken(text: string, stemmer: Stemmer): Spoken {
  return text
    .split(clauseEnd)
    .map((clause) => spokenWords(clause, stemmer))
    .filter((clause) => clause.length > 0);
}

/** As it stands and, where it is written in one script alone, as the keys would give it in the other layout. */
export function inBothLayouts(text: string): readonly string[] {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const latin = /\p{Script=Latin}/u.test(text);
  if (cyrillic === latin) return [text];
  return [text, cyrillic ? inLatinLayout(text) : inRussianLayout(text)];
}

export function readInBothLayouts(text: string, stemmer: Stemmer): readonly Spoken[] {
  return inBothLayouts(text).map((typed) => readSpoken(typed, stemmer));
}

function spokenWords(clause: string, stemmer: Stemmer): SpokenWord[] {
  const folded = words(clause);
  const stemmed = stemmer.stems(folded, 'ru');
  return folded.map((word, index) => ({ word, stem: stemmed[index] ?? word }));
}

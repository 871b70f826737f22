/** Turns text into the terms that are indexed and searched: folded words, stemmed by their script and language. */
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { words } from './fold.ts';
import { remember } from './remember.ts';
import { isStopWord } from './stop-words.ts';

export interface Analyzer {
  /** Every term of the text, in order, repeats kept. */
  terms(text: string, lang: string): string[];
  /** The terms of words that are folded already. */
  stems(words: readonly string[], lang: string): string[];
  /** The distinct terms of a passage's sentence; remembered, since the same ones are looked at for many questions. */
  termSet(text: string, lang: string): ReadonlySet<string>;
  /** The terms of a question: stop words left out, unless nothing else is there. */
  questionTerms(text: string, lang: string): string[];
}

const STEMS_REMEMBERED = 200_000;
const SENTENCES_REMEMBERED = 20_000;

/** Russian and English articles may mix both scripts; articles in other languages keep their words as they stand. */
export function createAnalyzer(): Analyzer {
  const stem = remember(STEMS_REMEMBERED, stemByScript);
  const stems = (list: readonly string[], lang: string) => list.map((word) => (isStemmed(lang) ? stem(word) : word));

  const terms = (text: string, lang: string) => stems(words(text), lang);
  // The language only decides whether words are stemmed.
  const stemmedSet = remember(SENTENCES_REMEMBERED, (text) => new Set(terms(text, 'en')));
  const plainSet = remember(SENTENCES_REMEMBERED, (text) => new Set(words(text)));

  return {
    terms,
    stems,
    termSet: (text, lang) => (isStemmed(lang) ? stemmedSet(text) : plainSet(text)),
    questionTerms(text, lang) {
      const all = words(text);
      const telling = all.filter((word) => !isStopWord(word));
      return stems(telling.length > 0 ? telling : all, lang);
    },
  };
}

function isStemmed(lang: string): boolean {
  return lang === 'ru' || lang === 'en';
}

function stemByScript(word: string): string {
  if (/^[а-я]+$/.test(word)) return stemRussian(word);
  if (/^[a-z]+$/.test(word)) return stemEnglish(word);
  return word;
}

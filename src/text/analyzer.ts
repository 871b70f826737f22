/** Turns text into the terms that are indexed and searched: folded words, stemmed by their script and language. */
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { words } from './fold.ts';
import { isStopWord } from './stop-words.ts';

export interface Analyzer {
  /** Every term of the text, in order, repeats kept. */
  terms(text: string, lang: string): string[];
  /** The terms of a question: stop words left out, unless nothing else is there. */
  questionTerms(text: string, lang: string): string[];
}

/** Stems remembered at most; beyond this the memory starts anew, so that hostile input can't grow it. */
const REMEMBERED = 200_000;

/** Russian and English articles may mix both scripts; articles in other languages keep their words as they stand. */
export function createAnalyzer(): Analyzer {
  const known = new Map<string, string>();

  function stem(word: string): string {
    const hit = known.get(word);
    if (hit !== undefined) return hit;
    if (known.size >= REMEMBERED) known.clear();
    const stemmed = stemByScript(word);
    known.set(word, stemmed);
    return stemmed;
  }

  const stems = (list: string[], lang: string) => (lang === 'ru' || lang === 'en' ? list.map(stem) : list);

  return {
    terms: (text, lang) => stems(words(text), lang),
    questionTerms(text, lang) {
      const all = words(text);
      const telling = all.filter((word) => !isStopWord(word));
      return stems(telling.length > 0 ? telling : all, lang);
    },
  };
}

function stemByScript(word: string): string {
  if (/^[а-я]+$/.test(word)) return stemRussian(word);
  if (/^[a-z]+$/.test(word)) return stemEnglish(word);
  return word;
}

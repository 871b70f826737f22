/** The words of the articles of one tenant and language, and which of them a misspelt one was meant to be. */
import type { Analyzer } from '../text/analyzer.ts';
import { ownCopy } from '../text/own-copy.ts';
import { isStopWord, stopWords } from '../text/stop-words.ts';
import type { NearWord } from './lexical.ts';
import { createNearestTerms } from './nearest-terms.ts';

export interface KnownWords {
  /** Adds a folded word as it stands in an article. */
  readonly add: (word: string) => void;
  /** Whether an article, or the stop list, has the word in just this form. */
  readonly hasWord: (word: string) => boolean;
  readonly nearest: (word: string) => NearWord | undefined;
}

/** Shorter words have too many neighbours to guess well. */
const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_FROM = 8;

/**
 * Words are compared as they are written, since a slip often spoils the ending that stemming needs; stems come
 * second, for forms of a word that no article uses. A slip in a stop word must lead back to it, so these are known too.
 */
export function createKnownWords(lang: string, analyzer: Analyzer, articlesWith: (term: string) => number): KnownWords {
  const termOf = (word: string) => analyzer.terms(word, lang)[0] ?? word;
  const words = createNearestTerms((word) => articlesWith(termOf(word)) || (isStopWord(word) ? 1 : 0));
  const terms = createNearestTerms(articlesWith);
  /** Some form of each term that is no word itself, for people to read. */
  const formOf = new Map<string, string>();
  for (const word of stopWords) words.add(word);
  /** Stop words that no article has had yet: they are known as words, their terms are not. */
  const awaited = new Set(stopWords);

  return {
    add(word) {
      // Nearly all of an article's words were in others, and their terms with them.
      if (!words.add(word) && !awaited.delete(word)) return;
      const term = termOf(word);
      terms.add(term);
      if (term !== word && !formOf.has(term)) formOf.set(term, ownCopy(word));
    },

    hasWord: words.has,

    nearest(word) {
      if (word.length < SHORTEST || /\d/.test(word)) return undefined;
      const term = termOf(word);
      for (const slips of word.length < TWO_SLIPS_FROM ? [1] : [1, 2]) {
        const near = words.nearest(word, slips);
        if (near !== undefined) return { word: near, term: termOf(near), slips };
        const stem = term.length < SHORTEST ? undefined : terms.nearest(term, slips);
        if (stem !== undefined) return { word: formOf.get(stem) ?? stem, term: stem, slips };
      }
      return undefined;
    },
  };
}

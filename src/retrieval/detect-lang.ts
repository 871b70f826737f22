/** Detects which of the published languages a text is in, by its letters and by the words that the articles know. */
import type { Vocabulary } from '../index/lexical.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { guessLang } from '../text/guess-lang.ts';
import { readWords } from './read-words.ts';

/** The letters speak for a language like this share of its words: less than a whole text, more than a name in it. */
const LETTERS = 0.25;
/** Characters that are looked at. */
const READ_AT_MOST = 300;

/**
 * The published language that knows most of the text, its wrong keyboard layout and Latin letters included: `ghbdtn`
 * and `vozvrat deneg` are Russian. Falls back on the first language; `undefined` when there are none.
 */
export async function detectLang(
  text: string,
  languages: readonly string[],
  analyzer: Analyzer,
  vocabularyOf: (lang: string) => Promise<Vocabulary>,
): Promise<string | undefined> {
  if (languages.length < 2) return languages[0];
  const byLetters = guessLang(text);
  let best: { readonly lang: string; readonly score: number } | undefined;
  for (const lang of languages) {
    const { known } = readWords(text.slice(0, READ_AT_MOST), lang, analyzer, await vocabularyOf(lang));
    const score = known + (lang === byLetters ? LETTERS : 0);
    if (best === undefined || score > best.score) best = { lang, score };
  }
  return best?.lang;
}

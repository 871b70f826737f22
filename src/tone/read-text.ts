/** Reads a text into words that know their place, their sentence and their stem. */
import { fold } from '../text/fold.ts';
import { cutSentences, type Span } from '../text/sentences.ts';

export interface Word {
  /** Lower case, ё as е, apostrophes kept as `'`: "we'll" is no "well". */
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Whether a comma follows it. */
  readonly comma: boolean;
}

/** Letters and digits, with marks, soft hyphens and apostrophes inside: each character is read once. */
const token = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]|['’ʼ`](?=\p{L}))*/gu;
const apostrophe = /['’ʼ`]/;
const plain = /^[а-яa-z]+$/;

export function foldWord(word: string): string {
  const small = word.toLowerCase();
  // Nearly every word, and there is nothing more to fold in it.
  if (plain.test(small)) return small;
  return apostrophe.test(word) ? word.split(apostrophe).map(fold).join("'") : fold(word);
}

export interface TextRead {
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
}

export function readText(text: string, lang: string, stemOf: (folded: string) => string): TextRead {
  const sentences = cutSentences(text, lang);
  const words: Word[] = [];
  let sentence = 0;
  for (const { 0: word, index: start } of text.matchAll(token)) {
    const end = start + word.length;
    while (sentence + 1 < sentences.length && start >= (sentences[sentence]?.end ?? 0)) sentence += 1;
    const folded = foldWord(word);
    words.push({ folded, stem: stemOf(folded), start, end, sentence, comma: text[end] === ',' });
  }
  return { words, sentences };
}

/** Words, stems and stop words for peers that bring none: lower-cased runs of letters and digits, Snowball, Orama's lists. */
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as russianStopWords } from '@orama/stopwords/russian';
import { peerLanguage } from './peer.ts';

const stopWords = { russian: new Set(russianStopWords), english: new Set(englishStopWords) };

export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The stem of a lower-cased word by its script: support articles mix both. */
export function stemOf(word: string): string {
  return /^[а-яё]+$/.test(word)
    ? stemRussian(word.replaceAll('ё', 'е'))
    : /^[a-z]+$/.test(word)
      ? stemEnglish(word)
      : word;
}

export function isPeerStopWord(word: string, lang: string): boolean {
  return stopWords[peerLanguage(lang)].has(word);
}

/** Stems of a text without stop words; a text of stop words alone keeps them. */
export function stemmedWords(text: string, lang: string): string[] {
  const all = plainWords(text);
  const telling = all.filter((word) => !isPeerStopWord(word, lang));
  return (telling.length > 0 ? telling : all).map(stemOf);
}

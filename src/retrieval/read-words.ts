/** Reads a message word by word: what was meant where it was mistyped, and which term each word stands for. */
import type { Vocabulary } from '../index/lexical.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { words as foldedWords } from '../text/fold.ts';
import { inLatinLayout, inRussianLayout } from '../text/keyboard-layout.ts';
import { isStopWord } from '../text/stop-words.ts';
import { inLatinLetters, russianReadings } from '../text/transliterate.ts';
import { splitGlued, splitDigits } from './split-glued.ts';

export interface Correction {
  readonly from: string;
  readonly to: string;
  readonly kind: 'typo' | 'layout' | 'transliteration' | 'glued';
}

export interface ReadWord {
  /** Folded, as it was meant. */
  readonly word: string;
  readonly term: string;
  /** 0..1: less where it was guessed. */
  readonly sureness: number;
  /** The less usual of two readings of one piece: its words are there twice. */
  readonly isOther?: true;
}

export interface ReadText {
  readonly words: readonly ReadWord[];
  readonly corrections: readonly Correction[];
  /** Share of the letters, 0..1, in words known as articles' or the language's stop words; guesses count less. */
  readonly known: number;
}

/** A repaired word is a guess, so it counts for less. */
const REPAIRED = 0.8;
/** Of two known readings of a word, what the less usual one counts. */
const OTHERWISE = 0.5;
/** Pieces between spaces that are read; more than a long complaint needs. */
const PIECES_AT_MOST = 400;
/** Words of one message that are guessed at; whoever mistypes more is not writing in this language. */
const GUESSES_AT_MOST = 30;
/** Pieces that are tried in other layouts and alphabets; they tell enough of a longer text. */
const OTHERWISE_READ_AT_MOST = 50;
/** Longer pieces are keys or noise, not words in another layout. */
const LONGEST_PIECE = 64;
/** Readings of a transliterated word that are looked up. */
const READINGS = 16;
/** Characters of a message in which codes are looked for. */
const CODES_WITHIN = 4_000;
/** A single word is taken for another layout or alphabet only from this length on: short ones fit by chance. */
const ALONE_FROM = 4;
/** Russian words that may be Latin names: shorter ones meet an abbreviation by chance. */
const NAME_FROM = 5;

type Alphabet = 'layout' | 'transliteration';

/** A piece of the text between spaces, and its words in each reading that the vocabulary knows. */
interface Piece {
  readonly raw: string;
  readonly own: readonly string[];
  readonly letters: number;
  readonly isKnown: boolean;
  readonly layout?: readonly string[] | undefined;
  readonly transliteration?: readonly string[] | undefined;
}

/** Without `repair` every word is taken as it stands. */
export function readWords(
  text: string,
  lang: string,
  analyzer: Analyzer,
  vocabulary: Vocabulary,
  repair = true,
): ReadText {
  const termOf = (word: string) => analyzer.terms(word, lang)[0] ?? word;
  const isKnown = (word: string) => isStopWord(word) || vocabulary.articlesWith(termOf(word)) > 0;
  const areKnown = (list: readonly string[]) => list.length > 0 && list.every(isKnown);
  /** Stop words of both languages are left out everywhere, but each speaks for its own language alone. */
  const isOwnStopWord = (word: string) => isStopWord(word) && (lang === 'ru') === /[а-я]/.test(word);
  let guesses = repair ? GUESSES_AT_MOST : 0;

  const pieces = cut(text).map((raw): Piece => {
    const own = foldedWords(raw);
    return { raw, own, letters: own.join('').length, isKnown: areKnown(own) };
  });
  const mistyped = repair && pieces.some((piece) => !piece.isKnown && /\p{L}/u.test(piece.raw));
  const read = mistyped
    ? pieces.map((piece, index) => (index < OTHERWISE_READ_AT_MOST ? inOtherAlphabets(piece) : piece))
    : pieces;
  const alphabet = mistyped ? alphabetOf(read) : undefined;

  const words: ReadWord[] = [];
  const corrections: Correction[] = [];
  let knownLetters = 0;
  for (const piece of read) {
    const resolved = resolve(piece);
    words.push(...resolved);
    const isRead = resolved.every(({ word, term }) => isOwnStopWord(word) || vocabulary.articlesWith(term) > 0);
    if (isRead) knownLetters += piece.letters * Math.min(1, ...resolved.map(({ sureness }) => sureness));
  }
  words.push(...codesIn(text));
  const allLetters = read.reduce((sum, { letters }) => sum + letters, 0);
  return { words, corrections, known: allLetters === 0 ? 0 : knownLetters / allLetters };

  /** Adds what the piece says in the other layout and in the other alphabet, where the vocabulary knows that. */
  function inOtherAlphabets(piece: Piece): Piece {
    const { raw } = piece;
    if (raw.length > LONGEST_PIECE) return piece;
    if (/\p{Script=Cyrillic}/u.test(raw)) {
      if (piece.isKnown) return piece;
      const layout = foldedWords(inLatinLayout(raw));
      const transliteration = piece.own.map(inLatinLetters);
      const isName = transliteration.every((word) => word.length >= NAME_FROM) && areKnown(transliteration);
      return {
        ...piece,
        // A sign within the word would have been a letter, so there is one word or the layout was right.
        layout: layout.length === 1 && areKnown(layout) ? layout : undefined,
        transliteration: isName ? transliteration : undefined,
      };
    }
    if (lang !== 'ru' || !/[a-z]/i.test(raw)) return piece;
    const layout = layoutReadings(raw).find(areKnown);
    const spelt = speltWords(raw);
    const transliteration = spelt.map((word) => readingOf(word));
    return {
      ...piece,
      layout,
      transliteration:
        transliteration.every((word) => word !== undefined) && spelt.length > 0 ? transliteration : undefined,
    };
  }

  /** The likeliest known Russian word that the Latin letters may stand for; a form that articles use comes first. */
  function readingOf(spelt: string): string | undefined {
    const readings = russianReadings(spelt, READINGS);
    return readings.find((word) => isStopWord(word) || vocabulary.hasWord(word)) ?? readings.find(isKnown);
  }

  function resolve(piece: Piece): ReadWord[] {
    const { raw, own, letters } = piece;
    const meant = alphabet === undefined ? undefined : piece[alphabet];
    if (alphabet !== undefined && meant !== undefined) {
      // Known both ways, such as a product's name in Latin letters: the more usual one, and a little of the other.
      if (!piece.isKnown || own.length > meant.length) return corrected(raw, meant, alphabet);
      return usage(own) > usage(meant)
        ? [...sure(own), ...weakened(meant)]
        : [...corrected(raw, meant, alphabet), ...weakened(own)];
    }
    if (piece.isKnown) return sure(own);
    if (letters >= ALONE_FROM) {
      if (piece.layout !== undefined) return corrected(raw, piece.layout, 'layout');
      if (piece.transliteration !== undefined) return corrected(raw, piece.transliteration, 'transliteration');
    }
    if (/\p{N}/u.test(raw)) return own.flatMap(guess);
    const other = alphabet === 'layout' ? layoutReadings(raw).at(-1) : undefined;
    if (other !== undefined) return other.flatMap(guess);
    if (alphabet === 'transliteration' && /^[a-z]/i.test(raw)) {
      return speltWords(raw).flatMap((word) => {
        for (const reading of russianReadings(word, 4)) {
          const near = guesses-- > 0 ? vocabulary.nearest(reading) : undefined;
          if (near !== undefined) return repaired(word, near);
        }
        return guess(word);
      });
    }
    return own.flatMap(guess);
  }

  /** Articles with the rarest of the words; a stop word is in all of them. */
  function usage(list: readonly string[]): number {
    return Math.min(...list.map((word) => (isStopWord(word) ? Infinity : vocabulary.articlesWith(termOf(word)))));
  }

  function guess(word: string): ReadWord[] {
    if (isKnown(word)) return sure([word]);
    if (guesses <= 0) return sure([word]);
    guesses -= 1;
    if (/\p{N}/u.test(word)) {
      const parts = splitDigits(word, isKnown);
      return parts === undefined ? sure([word]) : corrected(word, parts, 'glued');
    }
    const near = vocabulary.nearest(word);
    if (near?.slips === 1) return repaired(word, near);
    const parts = splitGlued(word, (part) => isStopWord(part) || (part.length > 3 && vocabulary.hasWord(part)));
    if (parts !== undefined) return corrected(word, parts, 'glued');
    if (near !== undefined) return repaired(word, near);
    return sure([word]);
  }

  function repaired(from: string, near: { word: string; term: string }): ReadWord[] {
    corrections.push({ from, to: near.word, kind: 'typo' });
    return [{ word: near.word, term: near.term, sureness: REPAIRED }];
  }

  function corrected(from: string, meant: readonly string[], kind: Correction['kind']): ReadWord[] {
    corrections.push({ from, to: meant.join(' '), kind });
    return sure(meant);
  }

  function weakened(list: readonly string[]): ReadWord[] {
    return sure(list).map((word) => ({ ...word, sureness: OTHERWISE, isOther: true }));
  }

  function sure(list: readonly string[]): ReadWord[] {
    return list.map((word) => ({ word, term: termOf(word), sureness: 1 }));
  }

  /** Codes written with signs between their parts, each as one word too where articles write it so. */
  function codesIn(message: string): ReadWord[] {
    const found = message.slice(0, CODES_WITHIN).match(code) ?? [];
    const whole = found.filter((one) => /\p{N}/u.test(one)).map((one) => foldedWords(one).join(''));
    return sure(whole.filter((one) => vocabulary.articlesWith(one) > 0));
  }
}

/** The layout or alphabet that the whole text makes most sense in, or `undefined` for how it stands. */
function alphabetOf(pieces: readonly Piece[]): Alphabet | undefined {
  const lettersOf = (chosen: (piece: Piece) => boolean) =>
    pieces.filter(chosen).reduce((sum, { letters }) => sum + letters, 0);
  const gains = (['layout', 'transliteration'] as const).map((alphabet) => ({
    alphabet,
    gain: lettersOf((piece) => !piece.isKnown && piece[alphabet] !== undefined),
    loss: lettersOf((piece) => piece.isKnown && piece[alphabet] === undefined),
  }));
  const [best] = gains.toSorted((a, b) => b.gain - a.gain);
  return best !== undefined && best.gain > 0 && best.gain > best.loss / 2 ? best.alphabet : undefined;
}

/** The look back keeps it from starting anew inside a long word. */
const code = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-_./#][\p{L}\p{N}]+)+/gu;

function cut(text: string): string[] {
  return text
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .split(/[\s-]+/, PIECES_AT_MOST)
    .filter((piece) => piece !== '');
}

/** Signs at the ends may be letters of the other layout (`j,]tv` is `объем`) or just signs: all of them first. */
function layoutReadings(raw: string): string[][] {
  const inner = raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const readings = [raw, raw.slice(0, -1), raw.replace(/[^\p{L}\p{N}]+$/u, ''), inner];
  return [...new Set(readings)].map((reading) => foldedWords(inRussianLayout(reading)));
}

/** Words in Latin letters with the signs that stand for ь and ъ. */
function speltWords(raw: string): string[] {
  return raw
    .split(/[^a-z'"’ʼ`]+/i)
    .map((word) => word.replace(/^['"’ʼ`]+|"$/g, ''))
    .filter((word) => word !== '');
}

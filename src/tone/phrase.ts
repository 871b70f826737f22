/** Phrases of the tone tables: a small pattern of words, matched by stem, in one pass and without regular expressions. */
import { createAnalyzer } from '../text/analyzer.ts';
import { foldWord, type Word } from './read-text.ts';

/**
 * How a phrase is written, its parts between spaces:
 * `возврат` this form; `возврат+` any form of it, by its stem; `возвра*` what begins so; `раз|два` either; `(уже)` may
 * be absent; `..` up to three words between; `,` a comma here; `~не` the word here (at the start: the word
 * before) is none of these. It never reaches beyond a sentence.
 */
export interface Phrase {
  readonly notBefore: readonly Form[];
  readonly parts: readonly Part[];
}

export interface Form {
  readonly by: 'stem' | 'form' | 'prefix';
  readonly key: string;
}

type Part =
  | { readonly kind: 'word'; readonly forms: readonly Form[]; readonly optional: boolean }
  | { readonly kind: 'not'; readonly forms: readonly Form[] }
  | { readonly kind: 'comma' }
  | { readonly kind: 'gap' };

const GAP_AT_MOST = 3;

const analyzer = createAnalyzer();

export function parsePhrase(pattern: string): Phrase {
  const [first = '', ...rest] = pattern.split(' ');
  if (first.startsWith('~')) return { notBefore: parseForms(first.slice(1)), parts: rest.map(parsePart) };
  return { notBefore: [], parts: [first, ...rest].map(parsePart) };
}

export function parseForms(alternatives: string): Form[] {
  return alternatives.split('|').map((form) => {
    if (form.endsWith('*')) return { by: 'prefix', key: foldWord(form.slice(0, -1)) };
    if (form.endsWith('+')) return { by: 'stem', key: stemOf(foldWord(form.slice(0, -1))) };
    return { by: 'form', key: foldWord(form) };
  });
}

/** Words longer than any real one are left as they are. */
export function stemOf(folded: string): string {
  return folded.length > LONGEST_WORD ? folded : (analyzer.stems([folded], 'ru')[0] ?? folded);
}
const LONGEST_WORD = 64;

/** Index of the last word of the phrase if it starts at word `at`, else `undefined`. */
export function matchPhrase({ notBefore, parts }: Phrase, words: readonly Word[], at: number): number | undefined {
  const sentence = words[at]?.sentence;
  const wordAt = (index: number) => {
    const word = words[index];
    return word?.sentence === sentence ? word : undefined;
  };
  if (isOneOf(notBefore, wordAt(at - 1))) return undefined;

  const from = (part: number, next: number): number | undefined => {
    const wanted = parts[part];
    if (wanted === undefined) return next - 1;
    switch (wanted.kind) {
      case 'comma':
        return wordAt(next - 1)?.comma === true ? from(part + 1, next) : undefined;
      case 'not':
        return isOneOf(wanted.forms, wordAt(next)) ? undefined : from(part + 1, next);
      case 'gap': {
        for (let skipped = 0; skipped <= GAP_AT_MOST; skipped += 1) {
          const end = from(part + 1, next + skipped);
          if (end !== undefined) return end;
        }
        return undefined;
      }
      case 'word': {
        const end = isOneOf(wanted.forms, wordAt(next)) ? from(part + 1, next + 1) : undefined;
        return end ?? (wanted.optional ? from(part + 1, next) : undefined);
      }
    }
  };
  return from(0, at);
}

export function isOneOf(forms: readonly Form[], word: Word | undefined): boolean {
  if (word === undefined) return false;
  return forms.some(({ by, key }) => {
    switch (by) {
      case 'stem':
        return word.stem === key;
      case 'form':
        return word.folded === key;
      case 'prefix':
        return word.folded.startsWith(key);
    }
  });
}

function parsePart(part: string): Part {
  if (part === ',') return { kind: 'comma' };
  if (part === '..') return { kind: 'gap' };
  if (part.startsWith('~')) return { kind: 'not', forms: parseForms(part.slice(1)) };
  const optional = part.startsWith('(') && part.endsWith(')');
  return { kind: 'word', forms: parseForms(optional ? part.slice(1, -1) : part), optional };
}

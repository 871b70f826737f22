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
  readonly notBefore: Forms;
  readonly parts: readonly Part[];
}

export interface Form {
  readonly by: 'stem' | 'form' | 'prefix';
  readonly key: string;
}

/** Alternatives, kept so that a word is looked up among them and not compared with each. */
export interface Forms {
  readonly list: readonly Form[];
  readonly stems: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

type Part =
  | { readonly kind: 'word'; readonly forms: Forms; readonly optional: boolean }
  | { readonly kind: 'not'; readonly forms: Forms }
  | { readonly kind: 'comma' }
  | { readonly kind: 'gap' };

const GAP_AT_MOST = 3;

const analyzer = createAnalyzer();

export function parsePhrase(pattern: string): Phrase {
  const [first = '', ...rest] = pattern.split(' ');
  if (first.startsWith('~')) return { notBefore: parseForms(first.slice(1)), parts: rest.map(parsePart) };
  return { notBefore: noForms, parts: [first, ...rest].map(parsePart) };
}

export function parseForms(alternatives: string): Forms {
  return formsOf(alternatives.split('|').map(parseForm));
}

function parseForm(form: string): Form {
  if (form.endsWith('*')) return { by: 'prefix', key: foldWord(form.slice(0, -1)) };
  if (form.endsWith('+')) return { by: 'stem', key: stemOf(foldWord(form.slice(0, -1))) };
  return { by: 'form', key: foldWord(form) };
}

function formsOf(list: readonly Form[]): Forms {
  const keysBy = (kind: Form['by']) => list.flatMap(({ by, key }) => (by === kind ? key : []));
  return { list, stems: new Set(keysBy('stem')), forms: new Set(keysBy('form')), prefixes: keysBy('prefix') };
}

export const noForms = formsOf([]);

/** Words longer than any real one are left as they are. */
export function stemOf(folded: string): string {
  return folded.length > LONGEST_WORD ? folded : (analyzer.stems([folded], 'ru')[0] ?? folded);
}
const LONGEST_WORD = 64;

/** Index of the last word of the phrase if it starts at word `at`, whose first word is known to stand there. */
export function matchPhrase({ notBefore, parts }: Phrase, words: readonly Word[], at: number): number | undefined {
  const sentence = words[at]?.sentence;
  return isOneOf(notBefore, wordOf(words, at - 1, sentence)) ? undefined : matchRest(parts, 1, words, at + 1, sentence);
}

/** The parts from `part` on, at word `next`. Called for every word that begins a phrase, so it makes no closures. */
function matchRest(
  parts: readonly Part[],
  part: number,
  words: readonly Word[],
  next: number,
  sentence: number | undefined,
): number | undefined {
  const wanted = parts[part];
  if (wanted === undefined) return next - 1;
  switch (wanted.kind) {
    case 'comma':
      return wordOf(words, next - 1, sentence)?.comma === true
        ? matchRest(parts, part + 1, words, next, sentence)
        : undefined;
    case 'not':
      return isOneOf(wanted.forms, wordOf(words, next, sentence))
        ? undefined
        : matchRest(parts, part + 1, words, next, sentence);
    case 'gap': {
      for (let skipped = 0; skipped <= GAP_AT_MOST; skipped += 1) {
        const end = matchRest(parts, part + 1, words, next + skipped, sentence);
        if (end !== undefined) return end;
      }
      return undefined;
    }
    case 'word': {
      const end = isOneOf(wanted.forms, wordOf(words, next, sentence))
        ? matchRest(parts, part + 1, words, next + 1, sentence)
        : undefined;
      return end ?? (wanted.optional ? matchRest(parts, part + 1, words, next, sentence) : undefined);
    }
  }
}

function wordOf(words: readonly Word[], index: number, sentence: number | undefined): Word | undefined {
  const word = words[index];
  return word?.sentence === sentence ? word : undefined;
}

export function isOneOf({ stems, forms, prefixes }: Forms, word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (stems.size > 0 && stems.has(word.stem)) return true;
  if (forms.size > 0 && forms.has(word.folded)) return true;
  for (const prefix of prefixes) if (word.folded.startsWith(prefix)) return true;
  return false;
}

function parsePart(part: string): Part {
  if (part === ',') return { kind: 'comma' };
  if (part === '..') return { kind: 'gap' };
  if (part.startsWith('~')) return { kind: 'not', forms: parseForms(part.slice(1)) };
  const optional = part.startsWith('(') && part.endsWith(')');
  return { kind: 'word', forms: parseForms(optional ? part.slice(1, -1) : part), optional };
}

/** Finds phrases in a text by the forms of their words, in time linear in the text. */
import { isWithin } from './alignment-distance.ts';
import { fold } from './fold.ts';
import type { Spoken, SpokenWord, Stemmer } from './spoken.ts';

/**
 * The distinct phrases of the list that the text holds, as the list writes them.
 *
 * A phrase is words parted by spaces. `заказ` stands for all its forms (the same stem), `=суд` for this form alone,
 * `опер*` for all that starts so, `оператор~` for its forms with one slip of the finger, `a|b` for either, `a?` for a
 * word that may be missing, `..` for up to two words and `...` for up to four, `^` and `$` for the ends of a clause.
 */
export type FindPhrases = (spoken: Spoken) => readonly string[];

export function compilePhrases(list: readonly string[], stemmer: Stemmer): FindPhrases {
  const phrases = list.map((phrase) => ({ phrase, steps: stepsOf(phrase, stemmer) }));
  const byLetter = new Map<string, Compiled[]>();
  const anywhere: Compiled[] = [];
  for (const compiled of phrases) {
    const letters = firstLetters(compiled.steps);
    if (letters === undefined) anywhere.push(compiled);
    else letters.forEach((letter) => byLetter.set(letter, [...(byLetter.get(letter) ?? []), compiled]));
  }

  return (spoken) => {
    const found = new Set<string>();
    for (const clause of spoken) {
      for (let start = 0; start < clause.length; start += 1) {
        const near = byLetter.get(clause[start]?.word.charAt(0) ?? '') ?? [];
        for (const { phrase, steps } of near) if (matches(steps, 0, clause, start)) found.add(phrase);
        for (const { phrase, steps } of anywhere) if (matches(steps, 0, clause, start)) found.add(phrase);
      }
    }
    return [...found];
  };
}

interface Compiled {
  readonly phrase: string;
  readonly steps: readonly Step[];
}

type Step =
  | { readonly kind: 'word'; readonly forms: readonly Form[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly atMost: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

interface Form {
  readonly how: 'stem' | 'exact' | 'prefix' | 'slip';
  readonly text: string;
}

/** Shorter stemmer are one slip from too many other words. */
const SLIP_FROM = 5;

function stepsOf(phrase: string, stemmer: Stemmer): Step[] {
  return phrase
    .split(' ')
    .filter((part) => part !== '')
    .map((part): Step => {
      if (part === '..') return { kind: 'gap', atMost: 2 };
      if (part === '...') return { kind: 'gap', atMost: 4 };
      if (part === '^') return { kind: 'start' };
      if (part === '$') return { kind: 'end' };
      const optional = part.endsWith('?');
      const forms = (optional ? part.slice(0, -1) : part).split('|').map((form) => formOf(form, stemmer));
      return { kind: 'word', forms, optional };
    });
}

function formOf(written: string, stemmer: Stemmer): Form {
  const text = fold(written.replace(/^=|[*~]$/g, ''));
  if (written.startsWith('=')) return { how: 'exact', text };
  if (written.endsWith('*')) return { how: 'prefix', text };
  const [stem = text] = stemmer.stems([text], 'ru');
  return { how: written.endsWith('~') && stem.length >= SLIP_FROM ? 'slip' : 'stem', text: stem };
}

/** The letters that the phrase may start with; `undefined` when that can be any. A slip spares the first letter. */
function firstLetters(steps: readonly Step[]): ReadonlySet<string> | undefined {
  const letters = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'start') continue;
    if (step.kind !== 'word') return undefined;
    step.forms.forEach(({ text }) => letters.add(text.charAt(0)));
    if (!step.optional) return letters;
  }
  return undefined;
}

function matches(steps: readonly Step[], at: number, clause: readonly SpokenWord[], place: number): boolean {
  const step = steps[at];
  if (step === undefined) return true;
  switch (step.kind) {
    case 'start':
      return place === 0 && matches(steps, at + 1, clause, place);
    case 'end':
      return place === clause.length && matches(steps, at + 1, clause, place);
    case 'gap':
      for (let skipped = 0; skipped <= step.atMost && place + skipped <= clause.length; skipped += 1) {
        if (matches(steps, at + 1, clause, place + skipped)) return true;
      }
      return false;
    case 'word': {
      const spoken = clause[place];
      const fits = spoken !== undefined && step.forms.some((form) => isForm(form, spoken));
      return (
        (fits && matches(steps, at + 1, clause, place + 1)) || (step.optional && matches(steps, at + 1, clause, place))
      );
    }
  }
}

function isForm({ how, text }: Form, { word, stem }: SpokenWord): boolean {
  switch (how) {
    case 'stem':
      return stem === text;
    case 'exact':
      return word === text;
    case 'prefix':
      return word.startsWith(text);
    case 'slip':
      // A slip often spoils the ending too, so the word's own beginning is compared as well.
      return stem === text || isWithin(stem, text, 1) || isWithin(word.slice(0, text.length), text, 1);
  }
}

/** Finds the phrases of all tables in one pass over the words. */
import { isOneOf, matchPhrase, noForms, parseForms, parsePhrase, type Forms, type Phrase } from './phrase.ts';
import type { TextRead, Word } from './read-text.ts';

export type ToneLang = 'ru' | 'en';

/** A phrase (see phrase.ts) and what to write instead of it, one a line. */
export type Phrases = Readonly<Record<string, string>>;

export interface PhraseTable {
  readonly ru: Phrases;
  readonly en: Phrases;
  /** Not where one of these is among the two words before: `если|if`. */
  readonly unlessAfter?: string;
  /** Not in a sentence that asks. */
  readonly unlessAsked?: boolean;
}

export interface Spot {
  readonly start: number;
  readonly end: number;
  /** Language of the phrase that was found. */
  readonly lang: ToneLang;
  readonly better: string;
}

export type Spots = ReadonlyMap<PhraseTable, readonly Spot[]>;

interface Row extends Phrase {
  readonly table: PhraseTable;
  readonly lang: ToneLang;
  readonly better: string;
  readonly unlessAfter: Forms;
}

/** Each word is looked up by its stem, its form and its beginnings, so a text costs its words, not words times phrases. */
export function createPhraseFinder(tables: readonly PhraseTable[]): (read: TextRead) => Spots {
  const rowsBy = { stem: new Map<string, Row[]>(), form: new Map<string, Row[]>(), prefix: new Map<string, Row[]>() };
  for (const row of tables.flatMap(rowsOf)) {
    const [first] = row.parts;
    if (first?.kind !== 'word' || first.optional) continue;
    for (const { by, key } of first.forms.list) push(rowsBy[by], key, row);
  }
  const beginnings = createBeginnings(rowsBy.prefix);

  return ({ words, sentences }) => {
    const found = new Map<PhraseTable, Spot[]>();
    const look = (rows: readonly Row[], at: number, word: Word) => {
      for (const row of rows) {
        const last = words[matchPhrase(row, words, at) ?? -1];
        if (last === undefined || isExcused(row, words, at)) continue;
        if (row.table.unlessAsked === true && sentences[word.sentence]?.text.endsWith('?') === true) continue;
        push(found, row.table, { start: word.start, end: last.end, lang: row.lang, better: row.better });
      }
    };
    for (const [at, word] of words.entries()) {
      const byStem = rowsBy.stem.get(word.stem);
      if (byStem !== undefined) look(byStem, at, word);
      const byForm = rowsBy.form.get(word.folded);
      if (byForm !== undefined) look(byForm, at, word);
      for (const { beginning, rows } of beginnings(word.folded)) {
        if (word.folded.startsWith(beginning)) look(rows, at, word);
      }
    }
    return new Map([...found].map(([table, spots]) => [table, withoutInner(spots)]));
  };
}

interface Beginning {
  readonly beginning: string;
  readonly rows: readonly Row[];
}

/** Gives the few beginnings whose first letters are the word's, so that most words are done with one look. */
function createBeginnings(rowsByPrefix: ReadonlyMap<string, readonly Row[]>): (word: string) => readonly Beginning[] {
  const letters = Math.min(...[...rowsByPrefix.keys()].map((key) => key.length));
  const byLetters = new Map<string, Beginning[]>();
  for (const [beginning, rows] of rowsByPrefix) push(byLetters, beginning.slice(0, letters), { beginning, rows });
  const none: readonly Beginning[] = [];
  return (word) => byLetters.get(word.slice(0, letters)) ?? none;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function rowsOf(table: PhraseTable): Row[] {
  const unlessAfter = table.unlessAfter === undefined ? noForms : parseForms(table.unlessAfter);
  const rows = (lang: ToneLang) =>
    Object.entries(table[lang]).map(([pattern, better]) => ({
      ...parsePhrase(pattern),
      table,
      lang,
      better,
      unlessAfter,
    }));
  return [...rows('ru'), ...rows('en')];
}

function isExcused({ unlessAfter }: Row, words: readonly Word[], at: number): boolean {
  if (unlessAfter === noForms) return false;
  const sentence = words[at]?.sentence;
  for (let before = at - 1; before >= at - 2; before -= 1) {
    if (words[before]?.sentence === sentence && isOneOf(unlessAfter, words[before])) return true;
  }
  return false;
}

/** Of spots that overlap only the first and longest stays. */
function withoutInner(spots: readonly Spot[]): Spot[] {
  let end = -1;
  return spots
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((spot) => {
      if (spot.start < end) return false;
      end = spot.end;
      return true;
    });
}

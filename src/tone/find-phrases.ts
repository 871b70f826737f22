/** Finds the phrases of all tables in one pass over the words. */
import { isOneOf, matchPhrase, parseForms, parsePhrase, type Form, type Phrase } from './phrase.ts';
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
  readonly unlessAfter: readonly Form[];
}

/** Each word is looked up by its stem, its form and its beginnings, so a text costs its words, not words times phrases. */
export function createPhraseFinder(tables: readonly PhraseTable[]): (read: TextRead) => Spots {
  const rowsBy = { stem: new Map<string, Row[]>(), form: new Map<string, Row[]>(), prefix: new Map<string, Row[]>() };
  for (const row of tables.flatMap(rowsOf)) {
    const [first] = row.parts;
    if (first?.kind !== 'word' || first.optional) continue;
    for (const { by, key } of first.forms) {
      const rows = rowsBy[by].get(key) ?? [];
      rows.push(row);
      rowsBy[by].set(key, rows);
    }
  }
  const lengths = [...new Set([...rowsBy.prefix.keys()].map((key) => key.length))];
  const none: readonly Row[] = [];

  return ({ words, sentences }) => {
    const found = new Map<PhraseTable, Spot[]>();
    const look = (rows: readonly Row[], at: number, word: Word) => {
      for (const row of rows) {
        const last = words[matchPhrase(row, words, at) ?? -1];
        if (last === undefined || isExcused(row, words, at)) continue;
        if (row.table.unlessAsked === true && sentences[word.sentence]?.text.endsWith('?') === true) continue;
        const spots = found.get(row.table) ?? [];
        spots.push({ start: word.start, end: last.end, lang: row.lang, better: row.better });
        found.set(row.table, spots);
      }
    };
    words.forEach((word, at) => {
      look(rowsBy.stem.get(word.stem) ?? none, at, word);
      look(rowsBy.form.get(word.folded) ?? none, at, word);
      for (const length of lengths) look(rowsBy.prefix.get(word.folded.slice(0, length)) ?? none, at, word);
    });
    return new Map([...found].map(([table, spots]) => [table, withoutInner(spots)]));
  };
}

function rowsOf(table: PhraseTable): Row[] {
  const unlessAfter = table.unlessAfter === undefined ? [] : parseForms(table.unlessAfter);
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
  return [words[at - 1], words[at - 2]].some(
    (word) => word?.sentence === words[at]?.sentence && isOneOf(unlessAfter, word),
  );
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

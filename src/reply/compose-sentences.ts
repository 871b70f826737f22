/** Composes from the sentences of a passage that answer: the run of neighbours that shares most with the question. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import type { AlreadySaid } from './already-said.ts';
import type { Piece } from './draft.ts';
import { unitsOf, type Unit } from './units.ts';

/** Longest answer in characters: what a person reads in a chat without scrolling. */
const LENGTH_AT_MOST = 700;
/** Sentences, or lists taken whole, in a run. */
const UNITS_AT_MOST = 3;

export function composeSentences(
  passage: Passage,
  terms: ReadonlySet<string>,
  lang: string,
  analyzer: Analyzer,
  said: AlreadySaid = () => false,
): Piece[] {
  const units = unitsOf(passage, lang).filter(({ pieces }) => !pieces.every(({ text }) => said(text)));
  if (passage.kind === 'table') return bestRows(units, terms, lang, analyzer);
  const gains = units.map((unit) => gain(unit, terms, lang, analyzer));
  let best = { from: 0, to: Math.min(1, units.length), worth: -1 };
  for (let from = 0; from < units.length; from += 1) {
    for (let to = from + 1; to <= Math.min(units.length, from + UNITS_AT_MOST); to += 1) {
      const run = units.slice(from, to);
      if (to > from + 1 && lengthOf(run) > LENGTH_AT_MOST) break;
      const worth = gains.slice(from, to).reduce((sum, value) => sum + value, 0);
      if (worth > best.worth || (worth === best.worth && to - from < best.to - best.from)) best = { from, to, worth };
    }
  }
  return units.slice(best.from, best.to).flatMap(({ pieces }) => pieces);
}

function gain({ pieces }: Unit, terms: ReadonlySet<string>, lang: string, analyzer: Analyzer): number {
  const own = pieces.map(({ text }) => analyzer.termSet(text, lang));
  return [...terms].filter((term) => own.some((held) => held.has(term))).length;
}

function lengthOf(run: readonly Unit[]): number {
  return run.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** The rows that share most with the question. */
function bestRows(rows: readonly Unit[], terms: ReadonlySet<string>, lang: string, analyzer: Analyzer): Piece[] {
  const scored = rows.map((row) => ({ row, worth: gain(row, terms, lang, analyzer) }));
  const most = Math.max(0, ...scored.map(({ worth }) => worth));
  return scored
    .filter(({ worth }) => worth === most)
    .slice(0, UNITS_AT_MOST)
    .flatMap(({ row }) => row.pieces);
}

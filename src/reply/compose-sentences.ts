/** Composes from the sentences of a passage that answer: the run of neighbours that shares most with the question. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { sentenceSpans, type Span } from '../text/sentences.ts';
import type { AlreadySaid } from './already-said.ts';
import { glueOf } from './compose-wording.ts';
import type { Piece } from './draft.ts';

/** Longest answer in characters: what a person reads in a chat without scrolling. */
const LENGTH_AT_MOST = 700;
/** Sentences, or lists taken whole, in a run. */
const UNITS_AT_MOST = 3;

/** A sentence, or a lead-in that ends in a colon with the list under it. */
type Unit = readonly Span[];

export function composeSentences(
  passage: Passage,
  terms: ReadonlySet<string>,
  lang: string,
  analyzer: Analyzer,
  said: AlreadySaid = () => false,
): Piece[] {
  if (passage.kind === 'table') return rows(passage, terms, lang, analyzer).filter(({ text }) => !said(text));
  const units = unitsOf(passage.text, lang).filter((unit) => !unit.every(({ text }) => said(text)));
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
  const spans = units.slice(best.from, best.to).flat();
  return spans.map((span, index) => ({
    text: span.text,
    quote: span.text,
    passage,
    values: [],
    glue: glueOf(passage.text.slice(spans[index - 1]?.end ?? span.start, span.start)),
  }));
}

function unitsOf(text: string, lang: string): Unit[] {
  const units: Span[][] = [];
  for (const span of sentenceSpans(text, lang)) {
    const open = units.at(-1);
    const lead = open?.[0];
    const inList = /^(?:-|\d+\.) /.test(lineAt(text, span.start));
    if (open !== undefined && lead?.text.endsWith(':') === true && inList) open.push(span);
    else units.push([span]);
  }
  return units;
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 3).trimStart();
}

function gain(unit: Unit, terms: ReadonlySet<string>, lang: string, analyzer: Analyzer): number {
  const own = unit.map(({ text }) => analyzer.termSet(text, lang));
  return [...terms].filter((term) => own.some((held) => held.has(term))).length;
}

function lengthOf(run: readonly Unit[]): number {
  return run.flat().reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** The rows that share most with the question, each cell after its column's name. */
function rows(passage: Passage, terms: ReadonlySet<string>, lang: string, analyzer: Analyzer): Piece[] {
  const [header = '', ...lines] = passage.text.split('\n');
  const names = header.split(' | ');
  const scored = lines.map((line) => ({
    line,
    worth: gain([{ text: line, start: 0, end: 0 }], terms, lang, analyzer),
  }));
  const most = Math.max(0, ...scored.map(({ worth }) => worth));
  return scored
    .filter(({ worth }) => worth === most)
    .slice(0, UNITS_AT_MOST)
    .map(({ line }) => ({
      text: line
        .split(' | ')
        .map((cell, index) => (index === 0 || cell.trim() === '' ? cell.trim() : `${names[index] ?? ''}: ${cell}`))
        .filter((cell) => cell !== '')
        .join(', '),
      quote: line,
      passage,
      values: names,
      glue: '\n',
    }));
}

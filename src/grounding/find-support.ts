/** Looks in a passage for the words that prove a sentence. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { readStatement, type Figure, type Statement } from './read-statement.ts';

export interface Support {
  /** Found in the passage letter for letter. */
  readonly quote: string;
  /** Share of the sentence's telling stems that the quote has, 0..1. */
  readonly coverage: number;
}

/** Why the nearest words do not prove it. */
export type Lack = 'unsupported' | 'wrong_figure' | 'negation' | 'promise';

/** Share of a sentence's telling stems that must stand in the words that prove it. */
const COVERED = 0.6;
/** A sentence of so few that has no figure hangs on each of them. */
const FEW = 3;
/** Sentences that together may prove one. */
const TOGETHER = 3;
/** Stems that begin alike for so many letters are forms of one word. */
const FAMILY = 5;

interface Window {
  readonly quote: string;
  /** Its own stems, and what the quote states with those of its headings. */
  readonly own: ReadonlySet<string>;
  readonly statement: Statement;
}

export type FindSupport = (claim: Statement, passage: Passage, values: readonly string[]) => Support | Lack;

/** Windows are kept as long as their passage is, so that a sentence of a passage is read once. */
export function createFindSupport(lang: string, analyzer: Analyzer): FindSupport {
  const kept = new WeakMap<Passage, readonly Window[]>();

  function windowsOf(passage: Passage): readonly Window[] {
    const known = kept.get(passage);
    if (known !== undefined) return known;
    const spans = sentenceSpans(passage.text, lang);
    const windows: Window[] = [];
    // A row of a table means nothing without the names of its columns.
    const header = passage.kind === 'table' ? (spans[0]?.text ?? '') : passage.headingPath.join(' ');
    const named = readStatement(header, lang, analyzer);
    for (let size = 1; size <= TOGETHER; size += 1) {
      for (let from = 0; from + size <= spans.length; from += 1) {
        const quote = passage.text.slice(spans[from]?.start, spans[from + size - 1]?.end);
        const own = readStatement(quote, lang, analyzer);
        windows.push({ quote, own: own.stems, statement: { ...own, stems: new Set([...own.stems, ...named.stems]) } });
      }
    }
    kept.set(passage, windows);
    return windows;
  }

  return (claim, passage, values) => {
    let lack: Lack = 'unsupported';
    let best: Support | undefined;
    const needed = claim.stems.size <= FEW && claim.figures.length === 0 ? 1 : COVERED;
    for (const { quote, own, statement } of windowsOf(passage)) {
      // A heading alone says what is spoken of, not what is true of it.
      const coverage = [...claim.stems].some((stem) => has(own, stem)) ? coverageOf(claim, statement) : 0;
      if (coverage < needed || (best !== undefined && coverage <= best.coverage)) continue;
      const missing = lackOf(claim, statement, values);
      if (missing === undefined) best = { quote, coverage };
      else lack = missing;
    }
    return best ?? lack;
  };
}

function coverageOf({ stems }: Statement, source: Statement): number {
  return [...stems].filter((stem) => has(source.stems, stem)).length / stems.size;
}

function lackOf(claim: Statement, source: Statement, values: readonly string[]): Lack | undefined {
  if (!claim.figures.every((figure) => stands(figure, source.figures, values))) return 'wrong_figure';
  if (contradicts(claim, source) || contradicts(source, claim)) return 'negation';
  const strong = [...claim.absolutes].every((stem) => source.absolutes.has(stem));
  const kept = [...claim.promised].every((stem) => source.stems.has(stem) || source.promised.has(stem));
  return strong && kept && !dropsAmount(claim, source) ? undefined : 'promise';
}

const money = new Set(['rouble', 'euro', 'dollar']);

/** "Free from 1,500 ₽" is not "free". */
function dropsAmount({ absolutes, figures }: Statement, source: Statement): boolean {
  return absolutes.size > 0 && figures.length === 0 && source.figures.some(({ unit = '' }) => money.has(unit));
}

/** One denies what the other states. */
function contradicts(one: Statement, other: Statement): boolean {
  return [...one.denied].some((stem) => other.stems.has(stem) && !other.denied.has(stem));
}

function stands({ value, unit }: Figure, figures: readonly Figure[], values: readonly string[]): boolean {
  if (values.some((given) => given.includes(value))) return true;
  return figures.some(
    (own) => own.value === value && (unit === undefined || own.unit === undefined || own.unit === unit),
  );
}

function has(stems: ReadonlySet<string>, stem: string): boolean {
  if (stems.has(stem)) return true;
  if (stem.length < FAMILY) return false;
  const start = stem.slice(0, FAMILY);
  return [...stems].some((other) => other.startsWith(start) && Math.abs(other.length - stem.length) <= FAMILY - 1);
}

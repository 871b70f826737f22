/** Puts beside an answer what else of the article answers: its opening, and the sentences that speak of what was asked. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import type { AlreadySaid } from './already-said.ts';
import { joined, type Piece } from './draft.ts';
import { findDetails } from './find-details.ts';
import { unitsOf, type Unit } from './units.ts';

export interface More {
  readonly usable: readonly Passage[];
  /** The terms of the question with their weights. */
  readonly asked: ReadonlyMap<string, number>;
  readonly lang: string;
  readonly said: AlreadySaid;
  /** Characters of the whole at most. */
  readonly lengthAtMost: number;
}

const DETAILS = 6;
/** Of what the best one is worth. */
const LEAST = 0.2;
/** Characters of the opening at most: more is no opening. */
const OPENING = 350;
/** Of whose words this share stands in the answer is said there. */
const COVERED = 0.6;
/** The same where it tells a figure that the answer does not: the words about another figure are often the same. */
const COVERED_WITH_FIGURE = 0.9;

/** The article's own order, ready wording first: it greets. Where nothing is new, or fits, the answer as it is. */
export function withMore(answer: readonly Piece[], more: More, analyzer: Analyzer): readonly Piece[] {
  const { usable, asked, lang, lengthAtMost } = more;
  const found = findDetails(usable, asked, lang, analyzer);
  const least = LEAST * (found[0]?.worth ?? 0);
  const details = found.slice(0, DETAILS).filter(({ worth }) => worth >= least);
  const chosen: Unit[] = [];
  let length = joined(answer).length;
  let opened = 0;
  for (const unit of [...details, ...openingOf(usable, lang)]) {
    const own = unit.text.length;
    const isDetail = details.includes(unit as (typeof details)[number]);
    if (length + own + 2 > lengthAtMost || (!isDetail && opened + own > OPENING)) continue;
    if (isKnown(unit, answer, chosen, more, analyzer)) continue;
    chosen.push(withoutMarker(unit));
    length += own + 2;
    if (!isDetail) opened += own;
  }
  return inOrder(answer, chosen, usable);
}

/** An item of a list by itself is no list any more. */
function withoutMarker(unit: Unit): Unit {
  const [only, ...others] = unit.pieces;
  const bare = only?.text.replace(/^(?:-|\d+\.) /, '');
  if (only === undefined || bare === undefined || others.length > 0 || !only.quote.endsWith(bare)) return unit;
  return { ...unit, pieces: [{ ...only, text: bare, quote: bare }], text: bare };
}

function openingOf(usable: readonly Passage[], lang: string): readonly Unit[] {
  const passage = usable.find(({ kind, headingPath }) => kind === 'text' && headingPath.length === 0);
  return passage === undefined ? [] : unitsOf(passage, lang);
}

/** Said before, in the answer, or in what was chosen already. */
function isKnown(
  { passage, pieces, text: own }: Unit,
  answer: readonly Piece[],
  chosen: readonly Unit[],
  { said, lang }: More,
  analyzer: Analyzer,
): boolean {
  const all = [...answer, ...chosen.flatMap((unit) => unit.pieces)];
  if (
    pieces.some(({ text, quote }) => said(text) || all.some((one) => one.passage === passage && one.quote === quote))
  ) {
    return true;
  }
  const told = new Set(all.flatMap(({ text }) => [...analyzer.termSet(text, lang)]));
  const terms = [...analyzer.termSet(own, lang)];
  const isNewFigure = terms.some((term) => /\d/.test(term) && !told.has(term));
  const most = isNewFigure ? COVERED_WITH_FIGURE : COVERED;
  return terms.filter((term) => told.has(term)).length >= most * terms.length;
}

function inOrder(answer: readonly Piece[], chosen: readonly Unit[], usable: readonly Passage[]): readonly Piece[] {
  if (chosen.length === 0) return answer;
  const first = answer[0]?.passage;
  const place = ({ passage, quote }: Piece) =>
    passage === first && passage.kind === 'reply' ? [-1, 0] : [usable.indexOf(passage), passage.text.indexOf(quote)];
  const pieces = [...answer, ...chosen.flatMap((unit) => unit.pieces)].map((piece) => ({ piece, at: place(piece) }));
  pieces.sort(({ at: [a = 0, b = 0] }, { at: [c = 0, d = 0] }) => a - c || b - d);
  return pieces.map(({ piece }, at) => {
    const before = pieces[at - 1]?.piece;
    return before !== undefined && before.passage !== piece.passage ? { ...piece, glue: '\n\n' } : piece;
  });
}

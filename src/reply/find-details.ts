/** Finds in an article, wherever in it they stand, the sentences that speak of what was asked. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { unitsOf, type Unit } from './units.ts';

export interface Detail extends Unit {
  /** How much it tells of what was asked: the rarer its words in the article, the more. */
  readonly worth: number;
}

const kinds = new Set<Passage['kind']>(['text', 'table']);
/** What the heading says is said of all below it, and counts this much of what a sentence says itself. */
const HEADING = 0.4;
/** What its neighbour in the paragraph says: an answer often stands beside the words of the question, not in them. */
const BESIDE = 0.3;
/** Characters of an article that are read: twice what a good one has. Of a manual the passage that matched must do. */
const READ_AT_MOST = 6_000;

/** Those that share anything with the question, the best first; of equals the first in the article. `asked`: the weight of each of its terms. */
export function findDetails(
  usable: readonly Passage[],
  asked: ReadonlyMap<string, number>,
  lang: string,
  analyzer: Analyzer,
): Detail[] {
  const units = opening(usable.filter(({ kind }) => kinds.has(kind))).flatMap((passage) => {
    const above = analyzer.termSet(passage.headingPath.at(-1) ?? '', lang);
    return unitsOf(passage, lang).map((unit) => ({ unit, above, own: analyzer.termSet(unit.text, lang) }));
  });
  const rarity = new Map(
    Array.from(asked, ([term, weight]) => {
      const holders = units.filter(({ own }) => own.has(term)).length;
      return [term, weight * Math.log(1 + units.length / (1 + holders))];
    }),
  );
  const alone = units.map(({ above, own }) => {
    let worth = 0;
    for (const [term, value] of rarity) worth += own.has(term) ? value : above.has(term) ? HEADING * value : 0;
    return worth;
  });
  return units
    .map(({ unit }, at) => {
      const before = continues(unit, units[at - 1]?.unit) ? (alone[at - 1] ?? 0) : 0;
      const after = continues(units[at + 1]?.unit, unit) ? (alone[at + 1] ?? 0) : 0;
      return { ...unit, worth: (alone[at] ?? 0) + BESIDE * Math.max(before, after) };
    })
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
}

/** Whether the one is told in one breath behind the other: in the same paragraph. */
function continues(unit: Unit | undefined, before: Unit | undefined): boolean {
  return unit !== undefined && unit.passage === before?.passage && unit.pieces[0]?.glue === ' ';
}

function opening(passages: readonly Passage[]): readonly Passage[] {
  let read = 0;
  return passages.filter(({ text }) => (read += text.length) <= READ_AT_MOST);
}

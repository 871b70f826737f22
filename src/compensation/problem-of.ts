/** Tells which problem a text speaks of, by the words that the table declares for each. */
import type { Analyzer } from '../text/analyzer.ts';
import type { Policy } from './policy.ts';

/** Other words that may stand between two of a line: "привезли, представьте, не ту пиццу". */
const GAP = 3;

export type ProblemOf = (text: string) => string | undefined;

/** The line with the most words wins: it says more; of equal ones, that of the problem declared first. */
export function createProblemOf(problems: Policy['problems'], analyzer: Analyzer): ProblemOf {
  const lines = Object.entries(problems).flatMap(([problem, { ru, en }]) =>
    // The language only decides whether words are stemmed, and each is stemmed by its letters.
    [...ru, ...en].map((line) => ({ problem, terms: analyzer.terms(line, 'en') })),
  );
  // A stable sort: those declared first stay first.
  const longestFirst = lines.filter(({ terms }) => terms.length > 0).sort((a, b) => b.terms.length - a.terms.length);
  return (text) => {
    const said = analyzer.terms(text, 'en');
    return longestFirst.find(({ terms }) => standsIn(said, terms))?.problem;
  };
}

/** All terms in their order, with few others between them. */
function standsIn(said: readonly string[], terms: readonly string[]): boolean {
  const [first, ...rest] = terms;
  return said.some((term, start) => {
    if (term !== first) return false;
    let at = start;
    return rest.every((wanted) => {
      const next = said.slice(at + 1, at + 2 + GAP).indexOf(wanted);
      at += next + 1;
      return next !== -1;
    });
  });
}

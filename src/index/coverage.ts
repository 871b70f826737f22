/** How much of a question stands in the passage that would answer it. */
import type { MatchTerm } from './first-look.ts';
import type { Entry } from './inverted-index.ts';

/** What a related word covers of the one asked for. */
const RELATED = 0.5;

/**
 * Share, 0..1, of the weight of all terms that the article's title or this passage holds. `passage` counts from 0
 * within the article; `total` is the weight of the whole question, what nobody knows included.
 */
export function coverageOf(entry: Entry, passage: number, question: readonly MatchTerm[], total: number): number {
  const here = new Set<number>();
  let part = 0;
  for (const id of entry.terms) {
    // Each passage has two parts, its headings and its body; the title stands before the first.
    if (id < 0) part += 1;
    else if (part === 0 || Math.ceil(part / 2) === passage + 1) here.add(id);
  }
  let covered = 0;
  for (const { id, related, weight } of question) {
    if (here.has(id)) covered += weight;
    else if (related.some((other) => here.has(other))) covered += RELATED * weight;
  }
  return total === 0 ? 0 : covered / total;
}

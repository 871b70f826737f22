/** Repairs a term that the index does not know to the nearest one that it does. */

import { alignmentDistance } from '../text/alignment-distance.ts';

/** Terms of the index with the number of articles that hold them. */
export type Vocabulary = readonly { readonly term: string; readonly articles: number }[];

/** Shorter terms have too many neighbours to guess well. */
const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_FROM = 8;

export interface Repairer {
  /** The known term nearest to it (then the most used), or `undefined` when none is near enough. */
  repair(term: string): string | undefined;
}

/** Distance: optimal string alignment (insert, drop, replace, swap neighbours), at most 1, or 2 for long terms. */
export function createRepairer(vocabulary: Vocabulary): Repairer {
  const entries = vocabulary
    .filter(({ term }) => term.length >= SHORTEST - 1 && !/\d/.test(term))
    .map(({ term, articles }) => ({ term, articles, letters: letterSet(term) }));

  return {
    repair(term) {
      if (term.length < SHORTEST || /\d/.test(term)) return undefined;
      const allowed = term.length >= TWO_SLIPS_FROM ? 2 : 1;
      const letters = letterSet(term);
      let best: { term: string; distance: number; articles: number } | undefined;
      for (const entry of entries) {
        if (Math.abs(entry.term.length - term.length) > allowed) continue;
        if (bits(entry.letters ^ letters) > 2 * allowed) continue;
        const distance = alignmentDistance(term, entry.term, allowed);
        if (distance > allowed) continue;
        if (
          best === undefined ||
          distance < best.distance ||
          (distance === best.distance && entry.articles > best.articles)
        ) {
          best = { term: entry.term, distance, articles: entry.articles };
        }
      }
      return best?.term;
    },
  };
}

/** A bit for each letter, alphabet folded to 32: terms that differ in many bits can't be near. */
function letterSet(term: string): number {
  let set = 0;
  for (let index = 0; index < term.length; index += 1) set |= 1 << (term.charCodeAt(index) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

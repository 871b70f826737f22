/** How much two texts say in the same words in the same order: ROUGE-L (Lin 2004). */
import { words } from '../../src/text/fold.ts';

/** Words of a text that are compared: two texts of so many take some milliseconds. */
const WORDS = 2_000;

/**
 * F with beta 1 over the longest common subsequence of the folded words (Unicode, so that Cyrillic counts), 0..1.
 * Two texts without words: 1. `rougeL('вернём деньги за час', 'деньги вернём за час')` is 2 * 3 / (4 + 4), so .75.
 */
export function rougeL(text: string, reference: string): number {
  const said = words(text).slice(0, WORDS);
  const wanted = words(reference).slice(0, WORDS);
  if (said.length === 0 && wanted.length === 0) return 1;
  return (2 * commonSubsequence(said, wanted)) / (said.length + wanted.length);
}

/** Its length, with two rows of the table. */
function commonSubsequence(one: readonly string[], other: readonly string[]): number {
  let previous = new Uint16Array(other.length + 1);
  let current = new Uint16Array(other.length + 1);
  for (const word of one) {
    for (let column = 1; column <= other.length; column += 1) {
      current[column] =
        word === other[column - 1]
          ? (previous[column - 1] ?? 0) + 1
          : Math.max(previous[column] ?? 0, current[column - 1] ?? 0);
    }
    [previous, current] = [current, previous];
  }
  return previous[other.length] ?? 0;
}

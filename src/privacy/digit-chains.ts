/** Finds digits that may belong to one number: groups with a space, a dash, a dot or a bracket between them. */
import type { Word } from './words-of.ts';

/** At least one group; each next one stands a few signs behind the one before. */
export interface DigitChain {
  /** The index of its first group among all words. */
  readonly at: number;
  readonly groups: readonly Word[];
  /** All digits of all groups. */
  readonly digits: string;
  /** For each group, how many digits stand before it; one more at the end for all. */
  readonly offsets: readonly number[];
}

/** Spaces of any width and what cannot be seen, but no line break: below a number stands another one. */
const between = /^(?:[^\S\r\n]|[\u00ad\u200b\u2060().\-‐-―/№])*$/;
/** Such as `) - ` with a space more. */
const FARTHEST = 4;

/** Chains with so many digits or more. */
export function digitChains(words: readonly Word[], fewest: number): DigitChain[] {
  const chains: DigitChain[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.isNumber !== true) continue;
    let last = at;
    let total = words[at]?.text.length ?? 0;
    for (let next = words[at + 1]; next !== undefined && goesOn(next); next = words[last + 1]) {
      total += next.text.length;
      last += 1;
    }
    if (total >= fewest) chains.push(chainOf(words, at, last));
    at = last;
  }
  return chains;
}

function goesOn({ isNumber, gap }: Word): boolean {
  return isNumber && (gap === ' ' || gap === '-' || (gap.length <= FARTHEST && between.test(gap)));
}

function chainOf(words: readonly Word[], at: number, last: number): DigitChain {
  const groups = words.slice(at, last + 1);
  const offsets = [0];
  let digits = '';
  for (const { text } of groups) {
    digits += text;
    offsets.push(digits.length);
  }
  return { at, groups, digits, offsets };
}

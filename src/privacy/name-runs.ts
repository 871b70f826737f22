/** Finds two or three words with capitals in a row that may be a name, though neither is known as one. */
import { isCommonCapital } from './common-capitals.ts';
import { isKin } from './kin-words.ts';
import { cueBehind, isParticle } from './name-cues.ts';
import type { Word, WordRange } from './words-of.ts';

const FEWEST = 2;
const MOST = 3;

export interface NameRun extends WordRange {
  readonly from: Word;
  readonly to: Word;
  /** Whether a word in front says that a name comes next. */
  readonly isCued: boolean;
}

/** A longer row is a title, and one with a common word in it is a dish, a town or a sentence. */
export function nameRuns(words: readonly Word[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isTitle(words[at])) continue;
    let first = at;
    let count = 1;
    for (;;) {
      const next = pastParticles(words, at + 1);
      if (!isTitle(words[next]) || !isSpaced(words, at + 1, next)) break;
      at = next;
      count += 1;
    }
    // `Зовут Артём`, `Мама Есения Лучистая`.
    while (first < at && isCue(words, first)) {
      first += 1;
      count -= 1;
    }
    const [from, to] = [words[first], words[at]];
    if (from === undefined || to === undefined || count < FEWEST || count > MOST) continue;
    if (!words.slice(first, at + 1).some(({ low }) => !isParticle(low) && isCommonCapital(low)))
      runs.push({ first, last: at, from, to, isCued: isCue(words, first - 1) });
  }
  return runs;
}

function isCue(words: readonly Word[], at: number): boolean {
  return isKin(words[at]?.low ?? '') || cueBehind(words, at + 1) !== undefined;
}

/** `van der` in the middle of a name. */
function pastParticles(words: readonly Word[], at: number): number {
  let next = at;
  while (next - at < 2 && words[next]?.isCapital === false && isParticle(words[next]?.low ?? '')) next += 1;
  return next;
}

function isSpaced(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to + 1).every(({ gap }) => gap === ' ' || gap === '\u00a0');
}

/** Whole words in capitals are shouted, or short for something. */
function isTitle(word: Word | undefined): boolean {
  return word?.isCapital === true && word.text !== word.text.toUpperCase();
}

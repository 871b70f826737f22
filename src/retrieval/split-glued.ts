/** Takes words apart that were typed without a space between them. */

/** Longer runs are keys or noise. */
const LONGEST = 40;
/** A shorter word than this is not taken apart. */
const SHORTEST = 5;

/**
 * The known words that the glued one consists of, or `undefined`: as few and as long ones as can be.
 * A single letter counts as a word only in the middle, where it may be `в`, `и` or `a`.
 */
export function splitGlued(glued: string, isKnown: (word: string) => boolean): string[] | undefined {
  if (glued.length < SHORTEST || glued.length > LONGEST) return undefined;
  /** The best split of what stands before each place. */
  const before: ({ readonly score: number; readonly words: readonly string[] } | undefined)[] = [
    { score: 0, words: [] },
  ];
  for (let end = 1; end <= glued.length; end += 1) {
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const left = before[start];
      const word = glued.slice(start, end);
      if (left === undefined || word.length === glued.length || !isPiece(word, isKnown)) continue;
      const score = left.score + word.length ** 2;
      if (score > (before[end]?.score ?? 0)) before[end] = { score, words: [...left.words, word] };
    }
  }
  const best = before[glued.length];
  return best === undefined ? undefined : [...best.words];
}

const shortPieces = new Set(
  'в и к с у о я а не на по до из за от об мы вы он то же ли бы a i to in on of is it my me no do we'.split(' '),
);

function isPiece(word: string, isKnown: (word: string) => boolean): boolean {
  return word.length < 3 ? shortPieces.has(word) : isKnown(word);
}

/** The runs of letters and of digits in a word, when a run of letters is a known word: `заказ1234`. */
export function splitDigits(word: string, isKnown: (word: string) => boolean): string[] | undefined {
  const runs = word.match(/\p{N}+|\P{N}+/gu) ?? [];
  return runs.length > 1 && runs.some((run) => run.length > 1 && /\p{L}/u.test(run) && isKnown(run)) ? runs : undefined;
}

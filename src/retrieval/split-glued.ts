/** Takes words apart that were typed without a space between them. */

/** Longer runs are keys or noise. */
const LONGEST = 40;
const LONGEST_PIECE = 24;
/** A shorter word than this is not taken apart. */
const SHORTEST = 6;

/** Short words that may stand in between; of other short ones too many are abbreviations. */
const shortWords = new Set(
  'в и к с у о я а не на по до из за от об мы вы то же ли бы to in on of is it my me no do we'.split(' '),
);
/** Before a word these are far more often a prefix of it than a word of their own: `выплаты` is no `вы платы`. */
const prefixes = new Set('в с у о а до из за от об на по вы под при про без для над раз все пере'.split(' '));

/**
 * The words that the glued one consists of, or `undefined`: as few and as long ones as can be, with one of four letters
 * or more among them, all in a form that `isWord` knows.
 */
export function splitGlued(glued: string, isWord: (word: string) => boolean): string[] | undefined {
  if (glued.length < SHORTEST || glued.length > LONGEST) return undefined;
  /** The best split of what stands before each place. */
  const before: (Split | undefined)[] = [{ score: 0, words: [] }];
  for (let end = 1; end <= glued.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      const left = before[start];
      const word = glued.slice(start, end);
      if (left === undefined || !(word.length < 3 ? shortWords.has(word) : isWord(word))) continue;
      const score = left.score + word.length ** 2;
      if (score > (before[end]?.score ?? 0)) before[end] = { score, words: [...left.words, word] };
    }
  }
  const words = before[glued.length]?.words ?? [];
  const short = words.filter((word) => word.length < 3).length;
  const isSplit =
    words.length > 1 &&
    2 * short <= words.length &&
    words.some((word) => word.length > 3) &&
    !(words.length === 2 && prefixes.has(words[0] ?? ''));
  return isSplit ? [...words] : undefined;
}

interface Split {
  readonly score: number;
  readonly words: readonly string[];
}

/** The runs of letters and of digits in a word, when a run of letters is a known word: `заказ1234`. */
export function splitDigits(word: string, isKnown: (word: string) => boolean): string[] | undefined {
  const runs = word.match(/\p{N}+|\P{N}+/gu) ?? [];
  return runs.length > 1 && runs.some((run) => run.length > 1 && /\p{L}/u.test(run) && isKnown(run)) ? runs : undefined;
}

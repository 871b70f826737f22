/** Whether two texts say the same, so that offering both would be offering one. */
import { words } from '../text/fold.ts';

/** Two texts that share this many of their words (Jaccard) are one text. */
const ALIKE = 0.8;

export function alike(one: string, other: string): boolean {
  const [mine, theirs] = [new Set(words(one)), new Set(words(other))];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared >= ALIKE * (mine.size + theirs.size - shared);
}

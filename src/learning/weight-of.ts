/** What an example weighs: more the more often it was accepted, less the older it is. */

/** Every further acceptance says less than the one before it. */
const weightOfCount = (count: number) => 1 + Math.log(count);

/**
 * Days in which an example loses half its weight: prices, names and rules of most services change within the year, and
 * a wording that nobody used for that long tells little about what is asked now.
 */
const HALF_LIFE = 180;
/** Age alone never silences an example: a rare question is rare, not wrong. */
const LEAST = 0.1;

const DAY = 86_400_000;

/**
 * Above 0; 1 for a pair accepted once, lately. Age is counted from the newest pair there is, in ms since 1970, not from
 * the clock: the same pairs give the same model, and a knowledge base at rest forgets nothing.
 */
export function weightOf(count: number, lastAt: number, newest: number): number {
  const days = Math.max(0, newest - lastAt) / DAY;
  return weightOfCount(count) * Math.max(LEAST, 2 ** (-days / HALF_LIFE));
}

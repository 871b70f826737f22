/** Finds known addresses by their street and house, however the rest is told. */
import { behindHouse, houseAt, isNear } from './address-parts.ts';
import { houses, streets, towns, units, villages } from './address-words.ts';
import { hasRoot, keyOf, rootsOf } from './name-root.ts';
import type { FoundSpan } from './personal.ts';
import { wordsOf, type Word } from './words-of.ts';

export interface Place {
  readonly street: string;
  readonly house: string;
}

/** Its street and house; what is around them may be said otherwise. */
export function placeOf(address: string): Place[] {
  const words = wordsOf(address);
  const at = words.findIndex(({ isNumber, text }, index) => isNumber && index > 0 && text.length <= 4);
  const street = words
    .slice(0, Math.max(0, at))
    .findLast(({ low, isNumber }) => !isNumber && low.length > 2 && !isPlain(low));
  const house = words[at];
  return street === undefined || house === undefined
    ? []
    : rootsOf(street.low).map((root) => ({ street: root, house: house.text }));
}

function isPlain(low: string): boolean {
  return [streets, houses, units, towns, villages].some((list) => list.has(low));
}

export function findPlaces(words: readonly Word[], places: ReadonlyMap<string, readonly Place[]>): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const [at, { low, start }] of words.entries()) {
    for (const { street, house } of places.get(keyOf(low)) ?? []) {
      const last = hasRoot(low, street) ? lastOfPlace(words, at, house) : undefined;
      if (last !== undefined) found.push({ kind: 'address', start, end: words[last]?.end ?? start });
    }
  }
  return found;
}

/** With the word for the street and for the house between, or without. */
function lastOfPlace(words: readonly Word[], at: number, house: string): number | undefined {
  const next = words[at + 1];
  const behindStreet = next !== undefined && isPlain(next.low) && isNear(next.gap) ? houseAt(words, at + 2) : undefined;
  const number = behindStreet ?? houseAt(words, at + 1);
  const isSame = number !== undefined && words.slice(at + 1, number + 1).some(({ text }) => text === house);
  return isSame ? behindHouse(words, number) : undefined;
}

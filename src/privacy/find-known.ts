/** Finds what is known already: names and addresses in any case, phones in any spelling, other values letter for letter. */
import { digitChains } from './digit-chains.ts';
import { isAmbiguousName, isGivenName } from './given-names.ts';
import { isNoName, isParticle } from './name-cues.ts';
import { findLiterals, type Literal } from './known-literals.ts';
import { findPlaces, placeOf, type Place } from './known-places.ts';
import { hasRoot, keyOf, rootsOf } from './name-root.ts';
import type { Known } from './known.ts';
import type { FoundSpan } from './personal.ts';
import { wordsOf, type Word } from './words-of.ts';

/** Digits that a phone has without its country. */
const PHONE_TAIL = 10;
const SHORTEST_PHONE = 6;
const SHORTEST_VALUE = 3;

export interface KnownFinder {
  find(text: string, words: readonly Word[]): FoundSpan[];
  add(known: Known): void;
}

export function createKnownFinder(first: Known): KnownFinder {
  const roots = new Map<string, Set<string>>();
  const tails = new Set<string>();
  const places = new Map<string, Place[]>();
  const literals: Literal[] = [];

  function add({ names = [], phones = [], addresses = [], values = [] }: Known): void {
    for (const { low } of names.flatMap((name) => wordsOf(name).filter(isTelling))) {
      for (const root of rootsOf(low)) addRoot(roots, root);
    }
    for (const phone of phones) {
      const digits = phone.replace(/\D/g, '').slice(-PHONE_TAIL);
      if (digits.length >= SHORTEST_PHONE) tails.add(digits);
    }
    for (const place of addresses.flatMap(placeOf)) {
      places.set(keyOf(place.street), [...(places.get(keyOf(place.street)) ?? []), place]);
    }
    const texts = [
      ...addresses.map((text) => ({ kind: 'address' as const, text })),
      ...names.map((text) => ({ kind: 'name' as const, text })),
      ...values,
    ];
    for (const { kind, text } of texts) {
      if (text.length >= SHORTEST_VALUE) literals.push({ kind, text, low: text.toLowerCase() });
    }
  }
  add(first);

  return {
    add,
    find: (text, words) => [
      ...(roots.size === 0 ? [] : findByRoot(words, roots)),
      ...(tails.size === 0 ? [] : findTails(words, tails)),
      ...(places.size === 0 ? [] : findPlaces(words, places)),
      ...(literals.length === 0 ? [] : findLiterals(text, literals)),
    ],
  };
}

function isTelling({ low, isNumber }: Word): boolean {
  return !isNumber && low.length >= 2 && !isNoName(low) && !isParticle(low);
}

function addRoot(roots: Map<string, Set<string>>, root: string): void {
  const key = keyOf(root);
  const same = roots.get(key);
  if (same === undefined) roots.set(key, new Set([root]));
  else same.add(root);
}

/** A known name in small letters may be a common word (`роман`, `mark`), unless another part of the name is beside it. */
function findByRoot(words: readonly Word[], roots: ReadonlyMap<string, ReadonlySet<string>>): FoundSpan[] {
  const isKnown = (word: Word | undefined) => {
    const same = word === undefined ? undefined : roots.get(keyOf(word.low));
    return word !== undefined && same !== undefined && [...same].some((root) => hasRoot(word.low, root));
  };
  const found: FoundSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || first.isNumber || !isKnown(first)) continue;
    let last = at;
    while (isSpace(words[last + 1]?.gap) && isKnown(words[last + 1])) last += 1;
    const isSure = last > at || first.isCapital || (isGivenName(first.low) && !isAmbiguousName(first.low));
    if (isSure) found.push({ kind: 'name', start: first.start, end: words[last]?.end ?? first.end });
    at = last;
  }
  return found;
}

function isSpace(gap: string | undefined): boolean {
  return gap !== undefined && /^[ \u00a0]{1,2}$/.test(gap);
}

function findTails(words: readonly Word[], tails: ReadonlySet<string>): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (const { digits, groups, offsets } of digitChains(words, SHORTEST_PHONE)) {
    for (const tail of tails) {
      const from = digits.indexOf(tail);
      if (from === -1) continue;
      const first = offsets.findLastIndex((offset) => offset <= from);
      const last = offsets.findIndex((offset) => offset >= from + tail.length) - 1;
      const country = first > 0 && /^[78]$/.test(digits.slice(offsets[first - 1], from)) ? first - 1 : first;
      found.push({ kind: 'phone', start: groups[country]?.start ?? 0, end: groups[last]?.end ?? 0 });
    }
  }
  return found;
}

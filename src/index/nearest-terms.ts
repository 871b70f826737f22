/** Finds the term nearest to a misspelt one among hundreds of thousands, without looking at most of them. */
import { isWithin } from '../text/alignment-distance.ts';
import { ownCopy } from '../text/own-copy.ts';

export interface NearestTerms {
  /** Adds a term; false for one that is there already, or too short to be repaired to, which is left out. */
  readonly add: (term: string) => boolean;
  readonly has: (term: string) => boolean;
  /**
   * The most used known term within so many slips (1 or 2): insert, drop, replace, swap neighbours. Never the term
   * itself, so whoever wants the nearest asks for one slip first.
   */
  readonly nearest: (term: string, slips: number) => string | undefined;
}

/** Shorter terms have too many neighbours to be guessed. */
const SHORTEST = 3;
const LONGEST = 40;

/**
 * Letters in groups of about equal frequency, Russian and English; a term's groups are a set of `GROUPS` bits. A slip
 * takes away one letter at most and brings one at most, so within two slips at most two bits go and two come: the
 * terms are kept by length and bits, and only few of these lists are read.
 */
const groups = [
  'оe',
  'еt',
  'аa',
  'иo',
  'нi',
  'тn',
  'сs',
  'рr',
  'вh',
  'лl',
  'кцъdkj',
  'мжэcv',
  'дхшпuwx',
  'гщузфчmgqpfz',
];
const GROUPS = groups.length + 1;
const groupOf = new Map(groups.flatMap((letters, index) => Array.from(letters, (letter) => [letter, index] as const)));

/** A term is known while `articlesWith` gives more than 0 for it, so one that left the articles need not be removed. */
export function createNearestTerms(articlesWith: (term: string) => number): NearestTerms {
  const terms: string[] = [];
  const seen = new Set<string>();
  /** For each length: the first term of each bit set, 1-based; 0 is none. */
  const heads: (Int32Array | undefined)[] = [];
  let next = new Int32Array(1024);
  let letters = new Int32Array(1024);

  function nearest(term: string, slips: number): string | undefined {
    if (term.length > LONGEST) return undefined;
    const masks = masksWithin(groupSet(term), slips);
    const asked = letterSet(term);
    let best: string | undefined;
    let most = 0;
    for (let length = term.length - slips; length <= term.length + slips; length += 1) {
      const lists = heads[length];
      if (lists === undefined) continue;
      for (const mask of masks) {
        for (let at = lists[mask] ?? 0; at !== 0; at = next[at] ?? 0) {
          const own = letters[at] ?? 0;
          if (bits(asked & ~own) > slips || bits(own & ~asked) > slips) continue;
          const known = terms[at - 1] ?? '';
          if (known === term || !isWithin(term, known, slips)) continue;
          const articles = articlesWith(known);
          if (articles > most) {
            best = known;
            most = articles;
          }
        }
      }
    }
    return best;
  }

  return {
    add(term) {
      if (term.length < SHORTEST || term.length > LONGEST || seen.has(term) || /\d/.test(term)) return false;
      const own = ownCopy(term);
      seen.add(own);
      terms.push(own);
      const at = terms.length;
      if (at >= next.length) {
        next = grown(next);
        letters = grown(letters);
      }
      const lists = (heads[term.length] ??= new Int32Array(1 << GROUPS));
      const set = groupSet(term);
      next[at] = lists[set] ?? 0;
      lists[set] = at;
      letters[at] = letterSet(term);
      return true;
    },

    has: (term) => seen.has(term) && articlesWith(term) > 0,
    nearest,
  };
}

function grown(from: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(from.length * 2);
  larger.set(from);
  return larger;
}

function groupSet(term: string): number {
  let set = 0;
  for (const letter of term) set |= 1 << (groupOf.get(letter) ?? GROUPS - 1);
  return set;
}

/** Every bit set that differs by at most so many bits gone and so many come. */
function masksWithin(set: number, slips: number): number[] {
  const gone = [0];
  const come = [0];
  for (let bit = 1; bit < 1 << GROUPS; bit <<= 1) {
    const changes = (set & bit) === 0 ? come : gone;
    const before = changes.length;
    for (let index = 0; index < before; index += 1) {
      const change = changes[index] ?? 0;
      if (bits(change) < slips) changes.push(change | bit);
    }
  }
  const masks: number[] = [];
  for (const less of gone) for (const more of come) masks.push(set ^ less ^ more);
  return masks;
}

/** A bit for each letter, alphabets folded to 32. */
function letterSet(term: string): number {
  let set = 0;
  for (let index = 0; index < term.length; index += 1) set |= 1 << (term.charCodeAt(index) & 31);
  return set;
}

function bits(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

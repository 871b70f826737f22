/** Turns a question into hashed features for the learned model: words, letters within words, pairs of telling words. */
import type { Analyzer } from '../text/analyzer.ts';
import { words } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';

/** Features share this many numbers, which fit 16 bits; twice or four times as many changed no figure on Banking77 and CLINC. */
export const BUCKETS = 32_768;

/** Words of a question that are looked at: what agents accept replies to is short, and pairs grow with its square. */
const WORDS_AT_MOST = 200;
const PAIRED_AT_MOST = 30;
/** Letter groups within ` word `: two to four letters. Five more than doubled them and gained nothing. */
const SHORTEST_GROUP = 2;
const LONGEST_GROUP = 4;
/** Letters of a stop word say less: .5 is between what Banking77 (0) and CLINC (1) would have. */
const STOP_WORD_LETTERS = 0.5;

/**
 * Three kinds one after another, each with its own end in `ends`: stems, and stems with the one that follows; groups of
 * letters, which outlive typos and endings; two telling stems anywhere in the question, in any order, which help most
 * when examples are few. Buckets of one kind are distinct.
 */
export interface Features {
  readonly buckets: Uint16Array;
  /** How much there is of each, above 0. */
  readonly amounts: Float32Array;
  readonly ends: readonly [words: number, letters: number, pairs: number];
}

export function featuresOf(text: string, lang: string, analyzer: Analyzer): Features {
  const found = words(text).slice(0, WORDS_AT_MOST);
  const stems = analyzer.terms(found.join(' '), lang).map(hashOf);
  const telling = found.flatMap((word, at) => (isStopWord(word) ? [] : [stems[at] ?? 0]));
  const [ofStems, ofGroups, ofBoth] = [ofWords(stems), ofLetters(found), ofPairs(telling)];
  const letters = ofStems.size + ofGroups.size;
  return {
    buckets: Uint16Array.from([...ofStems.keys(), ...ofGroups.keys(), ...ofBoth.keys()]),
    amounts: Float32Array.from([...ofStems.values(), ...ofGroups.values(), ...ofBoth.values()]),
    ends: [ofStems.size, letters, letters + ofBoth.size],
  };
}

const EDGE = 1;

function ofWords(stems: readonly number[]): Map<number, number> {
  const features = new Map<number, number>();
  for (let at = 0; at <= stems.length; at += 1) {
    const stem = stems[at] ?? EDGE;
    if (at < stems.length) put(features, Math.imul(stem, 7), 1);
    put(features, Math.imul(stems[at - 1] ?? EDGE, 31) + stem, 1);
  }
  return features;
}

function ofLetters(found: readonly string[]): Map<number, number> {
  const features = new Map<number, number>();
  for (const word of found) {
    const amount = isStopWord(word) ? STOP_WORD_LETTERS : 1;
    const edged = ` ${word} `;
    for (let start = 0; start + SHORTEST_GROUP <= edged.length; start += 1) {
      const end = Math.min(start + LONGEST_GROUP, edged.length);
      let hash = OFFSET;
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ edged.charCodeAt(at), PRIME);
        if (at > start) put(features, hash, amount);
      }
    }
  }
  return features;
}

function ofPairs(telling: readonly number[]): Map<number, number> {
  const features = new Map<number, number>();
  const distinct = [...new Set(telling)].slice(0, PAIRED_AT_MOST).sort((a, b) => a - b);
  distinct.forEach((first, at) => {
    for (let other = at + 1; other < distinct.length; other += 1) {
      put(features, Math.imul(first, 0x9e3779b1) ^ (distinct[other] ?? 0), 1);
    }
  });
  return features;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** The low bits of such a hash are poor, so it is mixed once more (the finaliser of MurmurHash3). */
function put(features: Map<number, number>, hash: number, amount: number): void {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  const bucket = (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
  features.set(bucket, (features.get(bucket) ?? 0) + amount);
}

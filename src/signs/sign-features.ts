/** What a sentence is judged by: its words and letters, and the groups of alike words that it holds. */
import { featuresOf, type Features } from '../learning/features.ts';
import type { Vector } from '../learning/vectors.ts';
import { isShouting } from '../policy/angry.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { compilePhrases } from '../text/phrases.ts';
import { readSpoken } from '../text/spoken.ts';
import { wordGroups } from './word-groups.ts';

/** What each kind weighs: words, letters and pairs of words, then groups and pairs of groups. A third more or less changed nothing. */
const KINDS = [0.7, 0.7, 0.4, 0.9, 0.6];

export type SignFeatures = (text: string, lang: string) => Vector;

export function createSignFeatures(analyzer: Analyzer): SignFeatures {
  const groupsOf = new Map<string, readonly string[]>();
  for (const [group, lines] of Object.entries(wordGroups)) {
    for (const form of lines.flatMap(formsOf)) groupsOf.set(form, [...(groupsOf.get(form) ?? []), group]);
  }
  const find = compilePhrases([...groupsOf.keys()], analyzer);

  return (text, lang) => {
    const found = find(readSpoken(text, analyzer)).flatMap((form) => groupsOf.get(form) ?? []);
    const groups = [...new Set([...found, ...(isShouting(text) ? ['shouted'] : [])])].sort();
    // A word that starts with a digit is nobody's stem, so a group is taken for no word of the text.
    const ofGroups = featuresOf(groups.map((group) => `0${group}`).join(' '), lang, analyzer);
    const [, letters] = ofGroups.ends;
    const kinds = [...kindsOf(featuresOf(text, lang, analyzer)), slice(ofGroups, 0, ofGroups.ends[0])];
    return joined([...kinds, slice(ofGroups, letters, ofGroups.ends[2])]);
  };
}

/** Forms of single words are looked for one by one: by first letter, each word of a text is held against few of them. */
function formsOf(line: string): readonly string[] {
  return line.includes(' ') ? [line] : line.split('|');
}

interface Kind {
  readonly buckets: Uint16Array;
  readonly amounts: Float32Array;
}

function kindsOf(features: Features): Kind[] {
  return features.ends.map((end, kind) => slice(features, kind === 0 ? 0 : (features.ends[kind - 1] ?? 0), end));
}

function slice({ buckets, amounts }: Features, start: number, end: number): Kind {
  return { buckets: buckets.subarray(start, end), amounts: amounts.subarray(start, end) };
}

/** Each kind as long as it weighs, however many features of it there are. */
function joined(kinds: readonly Kind[]): Vector {
  const total = kinds.reduce((sum, { buckets }) => sum + buckets.length, 0);
  const buckets = new Uint16Array(total);
  const values = new Float32Array(total);
  let start = 0;
  for (const [kind, { buckets: own, amounts }] of kinds.entries()) {
    const damped = amounts.map((amount) => (amount > 1 ? 1 + Math.log(amount) : amount));
    const scale = (KINDS[kind] ?? 0) / Math.sqrt(damped.reduce((sum, value) => sum + value * value, 0));
    buckets.set(own, start);
    values.set(
      damped.map((value) => value * scale),
      start,
    );
    start += own.length;
  }
  return { buckets, values };
}

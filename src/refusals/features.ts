/** What a text is compared by where refusals are told apart: stems, pairs of neighbours, and groups of letters. */
import type { Analyzer } from '../text/analyzer.ts';
import { words } from '../text/fold.ts';

/** By feature, how much it counts in the text. */
export type Features = ReadonlyMap<string, number>;

/** A pair counts as much as a word; letters help where a word is in a form that no example has. */
const PAIR = 1;
const LETTERS = 0.5;
const GROUP = 4;
/** Shorter words are told by their stems alone. */
const LONG = 4;
/** Words that are read of one text. */
const READ_AT_MOST = 300;

export function featuresOf(text: string, lang: string, analyzer: Analyzer): Features {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) => {
    features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  };
  const read = words(text).slice(0, READ_AT_MOST);
  const short = read.join(' ');
  for (const term of analyzer.questionTerms(short, lang)) add(term, 1);
  const stems = analyzer.stems(read, lang);
  stems.slice(1).forEach((stem, at) => {
    add(`${stems[at] ?? ''} ${stem}`, PAIR);
  });
  for (const word of read.filter(({ length }) => length >= LONG)) {
    const bounded = `^${word}$`;
    for (let at = 0; at + GROUP <= bounded.length; at += 1) add(`~${bounded.slice(at, at + GROUP)}`, LETTERS);
  }
  return features;
}

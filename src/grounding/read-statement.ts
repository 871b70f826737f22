/** Reads what a sentence states: its telling stems, its figures with their units, what it denies. */
import type { Analyzer } from '../text/analyzer.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import {
  absolutes,
  denials,
  denialsBehind,
  done,
  numberWords,
  promisesEn,
  promisesRu,
  unitOf,
} from './telling-words.ts';

export interface Figure {
  readonly value: string;
  /** What it counts, where a unit stands behind it. */
  readonly unit: string | undefined;
}

export interface Statement {
  /** Distinct stems that are neither stop words nor figures. */
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** Stems that stand right behind a denial. */
  readonly denied: ReadonlySet<string>;
  /** Stems of the absolutes in it. */
  readonly absolutes: ReadonlySet<string>;
  /** Stems of the verbs by which it promises. */
  readonly promised: ReadonlySet<string>;
}

const token = /\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+|[%₽€$]|[–—-]/gu;
/** Words looked at behind a denial for what it denies: "не всегда возвращаем". */
const REACH = 3;
/** Words before a denial that are denied too. */
const REACH_BACK = 6;

export function readStatement(text: string, lang: string, analyzer: Analyzer): Statement {
  const tokens = fold(text).match(token) ?? [];
  const stemOf = (word: string) => analyzer.stems([word], lang)[0] ?? word;
  const stems = new Set<string>();
  const denied = new Set<string>();
  const strong = new Set<string>();
  const promised = new Set<string>();
  const figures: Figure[] = [];
  tokens.forEach((word, at) => {
    const named = numberWords.get(word);
    const unit = /^\d/.test(word) || named !== undefined ? unitBehind(tokens, at) : undefined;
    if (/^\d/.test(word)) figures.push({ value: word, unit });
    // "Which one" counts nothing.
    if (named !== undefined && unit !== undefined) figures.push({ value: named, unit });
    if (!/^\p{L}/u.test(word)) return;
    if (absolutes.has(word) || done.test(word)) strong.add(stemOf(word));
    if (denials.has(word)) {
      const target = tokens.slice(at + 1, at + 1 + REACH).find(isTelling);
      if (target !== undefined) denied.add(stemOf(target));
    }
    if (denialsBehind.has(word)) {
      for (const target of tokens.slice(Math.max(0, at - REACH_BACK), at).filter(isTelling)) denied.add(stemOf(target));
    }
    if (promisesRu.test(word)) promised.add(stemOf(word));
    if (promisesEn.has(word)) {
      const verb = tokens.slice(at + 1, at + 1 + REACH).find(isTelling);
      if (verb !== undefined) promised.add(stemOf(verb));
    }
    if (isTelling(word)) stems.add(stemOf(word));
  });
  return { stems, figures, denied, absolutes: strong, promised };
}

function isTelling(word: string): boolean {
  return (
    /^\p{L}/u.test(word) &&
    word.length > 1 &&
    !isStopWord(word) &&
    !denials.has(word) &&
    !promisesEn.has(word) &&
    !numberWords.has(word) &&
    unitOf(word) === undefined
  );
}

/** "16–30 minutes": both figures count minutes; "10 business days" counts days. */
function unitBehind(tokens: readonly string[], at: number): string | undefined {
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const word = tokens[next];
    if (word === undefined) return undefined;
    const unit = unitOf(word);
    if (unit !== undefined) return unit;
    if (/^\d/.test(word) && !/^[–—-]$/.test(tokens[next - 1] ?? '')) return undefined;
  }
  return undefined;
}

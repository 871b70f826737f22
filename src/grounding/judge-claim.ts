/** Judges one sentence that a model wrote: proven by a passage, mere courtesy, or struck for a named reason. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { words } from '../text/fold.ts';
import { guessLang } from '../text/guess-lang.ts';
import { remember } from '../text/remember.ts';
import { createFindSupport, type FindSupport, type Lack } from './find-support.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { askedFor, courtesy } from './telling-words.ts';

export const strikes = [
  'markup',
  'foreign_link',
  'wrong_language',
  'leaked_instructions',
  'unknown_token',
  'invented_citation',
  'unsupported',
  'wrong_figure',
  'negation',
  'promise',
] as const;
export type Strike = (typeof strikes)[number];

export type Verdict =
  | { readonly kind: 'proven'; readonly passage: number; readonly quote: string }
  | { readonly kind: 'courtesy' }
  | { readonly kind: 'struck'; readonly because: Strike };

export interface ClaimGrounds {
  /** What the model was given, in the order of its numbers. */
  readonly passages: readonly Passage[];
  /** Values of the request that may be repeated: names, order data. */
  readonly values: readonly string[];
  /** What the model was told; no part of it is for the customer. */
  readonly instructions: string;
  /** Hosts, lower case, that a link may name without standing in a passage. */
  readonly linkHosts: readonly string[];
  readonly lang: string;
}

export interface WrittenSentence {
  readonly text: string;
  /** Numbers of the passages it names, from 1. */
  readonly cited: readonly number[];
}

export type JudgeClaim = (sentence: WrittenSentence) => Verdict;

/** Makes the judge of one text. */
export type JudgeClaims = (grounds: ClaimGrounds) => JudgeClaim;

/** So many words of the instructions in a row are a leak. */
const LEAK = 7;
/** Courtesy is short. */
const COURTESY_AT_MOST = 20;
/** Fewer letters tell no language. */
const LETTERS = 8;

const markup = /<[a-z!/?]|!\[|\]\(|```|&[a-z]+;/i;
const link =
  /(?:https?:\/\/|www\.)[^\s<>"»)]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:ru|com|org|net|io|info|biz|app|dev|me|рф)\b[^\s<>"»)]*/giu;
const token = /\[\[[^\]]*\]\]/g;

/** What is the same for all texts of a language. */
interface LangParts {
  readonly findSupport: FindSupport;
  readonly polite: ReadonlySet<string>;
  /** With what a clarifying question asks for. */
  readonly asked: ReadonlySet<string>;
}

/** Instructions differ by channel and language only. */
const INSTRUCTIONS_REMEMBERED = 100;

/** What it reads of a passage is kept as long as the passage is. */
export function createJudgeClaims(analyzer: Analyzer): JudgeClaims {
  const byLang = new Map<string, LangParts>();
  const leaksOf = remember(INSTRUCTIONS_REMEMBERED, (instructions) => runsOf(words(instructions)));
  return (grounds) => {
    const parts = byLang.get(grounds.lang) ?? langParts(grounds.lang, analyzer);
    byLang.set(grounds.lang, parts);
    return createJudgeClaim(grounds, parts, leaksOf(grounds.instructions), analyzer);
  };
}

function langParts(lang: string, analyzer: Analyzer): LangParts {
  const stemsOf = (text: string) => analyzer.stems(words(text), lang);
  const polite = new Set(stemsOf(courtesy));
  const asked = new Set([...polite, ...stemsOf(askedFor)]);
  return { findSupport: createFindSupport(lang, analyzer), polite, asked };
}

function createJudgeClaim(
  grounds: ClaimGrounds,
  { findSupport, polite, asked }: LangParts,
  leaks: ReadonlySet<string>,
  analyzer: Analyzer,
): JudgeClaim {
  const { passages, values, linkHosts, lang } = grounds;
  const given = new Set(values.flatMap((value) => analyzer.terms(value, lang)));

  return ({ text, cited }) => {
    if (markup.test(text)) return struck('markup');
    const named = (text.match(link) ?? []).map((one) => one.replace(/[.,;:!?]+$/, ''));
    if (!named.every(mayLink)) return struck('foreign_link');
    const bare = withoutValues(text.replaceAll(token, ' ').replaceAll(link, ' '));
    if (isOtherLanguage(bare)) return struck('wrong_language');
    if (leaksIn(text)) return struck('leaked_instructions');
    if (cited.some((number) => passages[number - 1] === undefined)) return struck('invented_citation');

    const claim = statementOf(bare);
    if (isCourtesy(claim, bare)) return { kind: 'courtesy' };
    // One word states nothing, though each passage may have it.
    if (claim.figures.length === 0 && (claim.stems.size < 2 || !/\S\s+\S/.test(bare.trim())))
      return struck('unsupported');
    let lack: Lack = 'unsupported';
    for (const at of inOrder(cited)) {
      const passage = passages[at];
      const found = passage === undefined ? 'unsupported' : findSupport(claim, passage, values);
      if (typeof found !== 'string') return { kind: 'proven', passage: at, quote: found.quote };
      if (lack === 'unsupported') lack = found;
    }
    return struck(lack);
  };

  /** What was cited comes first; a sentence with the wrong number may still be true. */
  function inOrder(cited: readonly number[]): number[] {
    const first = cited.map((number) => number - 1);
    return [...first, ...[...passages.keys()].filter((at) => !first.includes(at))];
  }

  /** Values are told by the request, not by a passage. */
  function statementOf(bare: string): Statement {
    const all = readStatement(bare, lang, analyzer);
    return { ...all, stems: new Set([...all.stems].filter((stem) => !given.has(stem))) };
  }

  function withoutValues(text: string): string {
    return values.filter((value) => value.length > 2).reduce((rest, value) => rest.replaceAll(value, ' '), text);
  }

  function mayLink(one: string): boolean {
    if (values.some((value) => value.includes(one)) || passages.some((passage) => passage.text.includes(one)))
      return true;
    const host =
      one
        .replace(/^https?:\/\//i, '')
        .split(/[/?#:]/)[0]
        ?.toLowerCase() ?? '';
    return linkHosts.includes(host);
  }

  function isOtherLanguage(text: string): boolean {
    if (lang !== 'ru' && lang !== 'en') return false;
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const guessed = letters < LETTERS ? lang : guessLang(text);
    return guessed !== lang || (letters >= LETTERS && isForeignLatin(text));
  }

  function leaksIn(text: string): boolean {
    const own = words(text);
    return [...own.keys()].some((at) => leaks.has(own.slice(at, at + LEAK).join(' ')));
  }

  function isCourtesy(claim: Statement, text: string): boolean {
    if (claim.figures.length > 0 || claim.promised.size > 0 || claim.denied.size > 0) return false;
    if (words(text).length > COURTESY_AT_MOST) return false;
    const known = text.trim().endsWith('?') ? asked : polite;
    if ([...claim.absolutes].some((stem) => !known.has(stem))) return false;
    return [...claim.stems].every((stem) => known.has(stem));
  }
}

function struck(because: Strike): Verdict {
  return { kind: 'struck', because };
}

function runsOf(list: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + LEAK <= list.length; at += 1) runs.add(list.slice(at, at + LEAK).join(' '));
  return runs;
}

const englishWords =
  /\b(?:the|is|are|you|your|we|our|and|to|of|in|for|it|be|can|will|not|with|at|a|an|if|this|that|from|on|by|as|or|within|please|hello|sorry|thank|after|before|until|per)\b/i;

/** Latin letters that are not English: French or German text for an English reader. Short lines and names pass. */
function isForeignLatin(text: string): boolean {
  const latin = text.match(/[a-zà-ÿ]+/gi) ?? [];
  return guessLang(text) === 'en' && latin.length >= 6 && !englishWords.test(text);
}

/** Finds the passages for a dialogue: in the reader's language, and in another one only where that alone answers. */
import type { Message } from '../domain/conversation.ts';
import type { Reader } from '../domain/reader.ts';
import type { Analyzer } from '../text/analyzer.ts';
import type { Found, Retrieval, Retrieved } from './retrieve.ts';
import type { Stages } from './stages.ts';
import { understand, type Question } from './understand.ts';

export interface FoundInLocales extends Retrieved {
  /** As it was understood in the language of the first hit. */
  readonly question: Question;
  /** True when the first hit is in another language than the reader's; each hit tells its own. */
  readonly otherLocale: boolean;
}

export interface FindOptions {
  /** Hits at most. */
  readonly limit: number;
  /** Whether articles in other languages are of any use to the reader. */
  readonly otherLocales: boolean;
}

export type FindInLocales = (
  messages: readonly Message[],
  reader: Reader,
  options: FindOptions,
) => Promise<FoundInLocales>;

export interface FindInLocalesParts {
  readonly retrieval: Retrieval;
  readonly analyzer: Analyzer;
  /** Confidence from which an article answers, 0..1. */
  readonly threshold: number;
  readonly stages: Stages;
}

/** Another language's article is the better answer when it is surer by so much; less may be chance. */
const CLEARLY = 0.2;
/** Characters of the question that are looked at for words that another language's articles know. */
const LOOKED_AT = 2_000;

interface Asked extends Retrieved {
  readonly question: Question;
}

/**
 * The reader's own language comes first: where it is sure, or knows an answer that this reader may not see, no other is
 * asked. An article that the reader has in their own language never comes in another one. Hits of two languages are
 * brought to one scale by how sure each language is.
 */
export function createFindInLocales({ retrieval, analyzer, threshold, stages }: FindInLocalesParts): FindInLocales {
  async function ask(messages: readonly Message[], reader: Reader, limit: number): Promise<Asked> {
    const vocabulary = await retrieval.vocabulary(reader);
    const { question, alone } = understand(messages, reader.lang, analyzer, vocabulary, stages);
    const whole = await askAs(question, reader, limit);
    if (alone === undefined || whole.confidence >= threshold) return whole;
    // What is told beside the question may be what hides the answer: then the question alone finds it.
    const bare = await askAs(alone, reader, limit);
    return bare.confidence >= threshold ? bare : whole;
  }

  async function askAs(question: Question, reader: Reader, limit: number): Promise<Asked> {
    return { question, ...(await retrieval.retrieve(question, reader, limit)) };
  }

  return async (messages, reader, { limit, otherLocales }) => {
    const own = await ask(messages, reader, limit);
    const alone = { ...own, otherLocale: false };
    if (!otherLocales || own.confidence >= threshold || isWithheld(own)) return alone;
    let better: Asked | undefined;
    for (const lang of await retrieval.languages(reader)) {
      if (lang === reader.lang || !(await knowsMore({ ...reader, lang }, own.question, reader))) continue;
      const other = await ask(messages, { ...reader, lang }, limit);
      if (isWithheld(other) || other.confidence < (better?.confidence ?? threshold)) continue;
      if (other.confidence >= own.confidence + CLEARLY) better = other;
    }
    if (better === undefined) return alone;
    const translated = await retrieval.visibleIds(
      better.found.map(({ id }) => id),
      reader,
    );
    const [first] = better.found;
    if (first === undefined || translated.has(first.id)) return alone;
    const foreign = better.found.filter(({ id }) => !translated.has(id));
    return { ...better, found: merge(foreign, better.confidence, own).slice(0, limit), otherLocale: true };
  };

  /**
   * Whether its articles hold a word of the question that those of the reader's language do not. Where they hold the
   * same, the reader's own know better, and this is cheaper than a search.
   */
  async function knowsMore(other: Reader, { text }: Question, reader: Reader): Promise<boolean> {
    const [theirs, own] = [await retrieval.vocabulary(other), await retrieval.vocabulary(reader)];
    return analyzer
      .questionTerms(text.slice(0, LOOKED_AT), other.lang)
      .some((term) => theirs.articlesWith(term) > 0 && own.articlesWith(term) === 0);
  }

  /** The best answer in this language is there, but not for this reader. */
  function isWithheld({ withheld, confidence }: Retrieved): boolean {
    return withheld !== undefined && withheld.confidence >= threshold && withheld.confidence > confidence;
  }
}

/** Best first, the first of them foreign; a language's best hit has the weight of its confidence. */
function merge(foreign: readonly Found[], confidence: number, own: Retrieved): Found[] {
  const best = foreign[0]?.score ?? 1;
  const scale = (best * own.confidence) / confidence / (own.found[0]?.score ?? 1);
  const scaled = own.found.map((found) => ({ ...found, score: found.score * scale }));
  return [...foreign, ...scaled].sort((a, b) => b.score - a.score);
}

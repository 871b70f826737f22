/** The whole path from a dialogue to a reply that is proven, or to silence with its reason. */
import type { Audience, Channel } from '../domain/article.ts';
import type { Customer, Message } from '../domain/conversation.ts';
import type { Reader } from '../domain/reader.ts';
import type { Reply, SilenceReason, Suggestion } from '../domain/reply.ts';
import { decide } from '../policy/decide.ts';
import type { ReaderOf } from '../retrieval/reader-of.ts';
import type { Found, Retrieval, Retrieved } from '../retrieval/retrieve.ts';
import type { Stages } from '../retrieval/stages.ts';
import { understand } from '../retrieval/understand.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { askBack } from './ask-back.ts';
import { compose } from './compose.ts';
import { composeRefusal } from './compose-refusal.ts';
import { isSlot } from './fill-slots.ts';
import { isProven, verify } from './verify.ts';

export interface SuggestRequest {
  readonly messages: readonly Message[];
  readonly locale?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly customer?: Customer | undefined;
  /** Who will read the reply. */
  readonly audience: Audience;
}

export interface SuggestParts {
  readonly retrieval: Retrieval;
  readonly analyzer: Analyzer;
  readonly readerOf: ReaderOf;
  /** Confidence from which a reply is given, 0..1. */
  readonly threshold: number;
  readonly stages?: Stages | undefined;
}

export type Suggest = (request: SuggestRequest) => Promise<Reply>;

/** Hits that may each lend a suggestion. */
const SUGGESTIONS = 3;
/** A further article is offered only when it scores this share of the first. */
const CLOSE = 0.8;

export function createSuggest(parts: SuggestParts): Suggest {
  const { retrieval, analyzer, readerOf, threshold, stages } = parts;

  return async (request) => {
    const startedAt = performance.now();
    const reader = await readerOf(request);
    const vocabulary = await retrieval.vocabulary(reader.lang);
    const question = understand(request.messages, reader.lang, analyzer, vocabulary, stages);
    const retrieved = await retrieval.retrieve(question, reader, SUGGESTIONS);
    const { found, confidence, withheld, degraded } = retrieved;
    const searchedAt = performance.now();
    const terms = new Set(question.terms.map(({ term }) => term));
    const decision = decide(
      { confidence, withheld, words: question.own, scores: found.map(({ score }) => score) },
      threshold,
    );

    let answer: Answer;
    if (decision.kind === 'stay_silent') answer = silence(decision.reason);
    else if (decision.kind === 'ask_back') answer = { outcome: 'clarify', suggestions: [askBack(found, reader.lang)] };
    else answer = await speak(retrieved, reader, terms, request.customer);

    const finishedAt = performance.now();
    return {
      ...answer,
      confidence: round(confidence),
      degraded,
      timings: {
        searchMs: round(searchedAt - startedAt),
        composeMs: round(finishedAt - searchedAt),
        totalMs: round(finishedAt - startedAt),
      },
    };
  };

  async function speak(
    { found }: Retrieved,
    reader: Reader,
    terms: ReadonlySet<string>,
    customer: Customer | undefined,
  ): Promise<Answer> {
    const [first] = found;
    if (first === undefined) return silence('no_match');
    if (first.best.kind === 'refusal') return refuse(first);
    const close = found.filter(({ score, best }) => score >= CLOSE * first.score && best.kind !== 'refusal');
    const suggestions: Suggestion[] = [];
    const missing = new Set<string>();
    for (const article of close) {
      const passages = await retrieval.passagesOf(article, reader);
      const draft = compose({ article, passages, terms, customer }, analyzer);
      const suggestion = verify(draft);
      if (suggestion !== undefined) suggestions.push(suggestion);
      // What the best article lacks is worth asking for; what a runner-up lacks is not.
      if (article === first) draft.missing.forEach((name) => missing.add(name));
    }
    if (suggestions.length > 0) return { outcome: 'answered', suggestions, ...missingOf(missing) };
    return missing.size > 0 ? { ...silence('needs_customer_data'), ...missingOf(missing) } : silence('no_match');
  }
}

type Answer = Pick<Reply, 'outcome' | 'reason' | 'missing' | 'suggestions'>;

/** A refusal whose reason, or whose every alternative, may not be said is never sent: a person takes over. */
function refuse(article: Found): Answer {
  const draft = composeRefusal(article, article.best);
  const [reason, ...alternatives] = draft.pieces;
  const whole = reason !== undefined && isProven(reason) && alternatives.some(isProven);
  const suggestion = whole ? verify(draft) : undefined;
  if (suggestion === undefined) return { outcome: 'handed_off', suggestions: [] };
  return { outcome: 'refused', suggestions: [suggestion] };
}

function silence(reason: SilenceReason): Answer {
  return { outcome: 'silent', reason, suggestions: [] };
}

function missingOf(missing: ReadonlySet<string>): Pick<Answer, 'missing'> {
  const names = [...missing].filter(isSlot);
  return names.length === 0 ? {} : { missing: names };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

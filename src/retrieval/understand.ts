/** Understands what is asked now: the terms of the dialogue, each with its weight. */
import type { Message } from '../domain/conversation.ts';
import type { QuestionTerm, Vocabulary } from '../index/lexical.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { isStopWord } from '../text/stop-words.ts';
import { readWords, type Correction, type ReadText, type ReadWord } from './read-words.ts';

/** Each earlier customer turn counts this much of the one after it. */
const FADING = 0.6;
/** What the agent said last counts little, but names what a "yes" is about. */
const AGENT = 0.05;
/** Turns further back than this say nothing about now. */
const TURNS_AT_MOST = 8;
/** Characters of one turn that are read, from its start. */
const READ_AT_MOST = 8_000;

export interface Question {
  /** What the customer said last, a burst of messages taken as one. */
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** What was read otherwise than it was typed, in the last turn. */
  readonly corrections?: readonly Correction[];
}

/** The question of a dialogue; its text is empty when the customer has said nothing. */
export function understand(
  messages: readonly Message[],
  lang: string,
  analyzer: Analyzer,
  vocabulary: Vocabulary,
): Question {
  const turns = customerTurns(messages).slice(0, TURNS_AT_MOST);
  const read = turns.map((text) => readWords(text.slice(0, READ_AT_MOST), lang, analyzer, vocabulary));
  const weights = new Map<string, number>();
  const weigh = (words: readonly ReadWord[], weight: number) => {
    for (const { term, sureness } of words) weights.set(term, Math.max(weights.get(term) ?? 0, weight * sureness));
  };
  const telling = read.map(tellingOf).filter((words) => words.length > 0);
  telling.forEach((words, age) => {
    weigh(words, FADING ** age);
  });
  const agent = messages.findLast(({ role }) => role !== 'customer');
  if (agent !== undefined && turns.length > 1) {
    weigh(
      analyzer
        .questionTerms(agent.text.slice(0, READ_AT_MOST), lang)
        .map((term) => ({ word: term, term, sureness: 1 })),
      AGENT,
    );
  }
  if (weights.size === 0) weigh(read[0]?.words ?? [], 1);
  const terms = Array.from(weights, ([term, weight]) => ({ term, weight }));
  const corrections = read[0]?.corrections ?? [];
  return { text: turns[0] ?? '', terms, ...(corrections.length > 0 ? { corrections } : {}) };
}

function tellingOf({ words }: ReadText): readonly ReadWord[] {
  return words.filter(({ word }) => !isStopWord(word));
}

/** Customer turns, newest first; messages that follow one another are one turn. */
function customerTurns(messages: readonly Message[]): string[] {
  const turns: string[] = [];
  let open = false;
  for (const { role, text } of messages) {
    if (role === 'customer' && text.trim() !== '') {
      if (open) turns[turns.length - 1] = `${turns.at(-1) ?? ''}\n${text}`;
      else turns.push(text);
      open = true;
    } else if (role !== 'customer') {
      open = false;
    }
  }
  return turns.reverse();
}

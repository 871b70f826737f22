/** Understands what is asked now: the terms of the dialogue, each with its weight. */
import type { Message } from '../domain/conversation.ts';
import type { LexicalQuestion } from '../index/lexical.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { questionForm } from '../text/question-form.ts';

/** Each earlier customer turn counts this much of the one after it. */
const FADING = 0.6;
/** What the agent said last counts little, but names what a "yes" is about. */
const AGENT = 0.05;
/** Turns further back than this say nothing about now. */
const TURNS_AT_MOST = 8;

export interface Question extends LexicalQuestion {
  /** What the customer said last, a burst of messages taken as one. */
  readonly text: string;
}

/** The question of a dialogue; its text is empty when the customer has said nothing. */
export function understand(messages: readonly Message[], lang: string, analyzer: Analyzer): Question {
  const turns = customerTurns(messages).slice(0, TURNS_AT_MOST);
  const weighed = turns.map((text, age) => ({ text, weight: FADING ** age }));
  const agent = messages.findLast(({ role }) => role !== 'customer');
  if (agent !== undefined && turns.length > 1) weighed.push({ text: agent.text, weight: AGENT });

  const weights = new Map<string, number>();
  for (const { text, weight } of weighed) {
    for (const term of analyzer.questionTerms(text, lang)) {
      weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    }
  }
  const terms = [...weights].map(([term, weight]) => ({ term, weight }));
  const text = turns[0] ?? '';
  return { text, terms, form: questionForm(text) };
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

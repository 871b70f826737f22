/** Tells which sentences the customer has already been told in this dialogue. */
import type { Message } from '../domain/conversation.ts';
import { fold, words } from '../text/fold.ts';
import { sentences } from '../text/sentences.ts';

export type AlreadySaid = (sentence: string) => boolean;

/** Messages looked at, from the newest. */
const MESSAGES_AT_MOST = 40;

/** A sentence counts as said when an agent or the bot wrote the same words in the same order. */
export function alreadySaid(messages: readonly Message[], lang: string): AlreadySaid {
  const ours = messages.filter(({ role }) => role !== 'customer').slice(-MESSAGES_AT_MOST);
  if (ours.length === 0) return () => false;
  const said = new Set(ours.flatMap(({ text }) => sentences(text, lang).map(asSaid)));
  return (sentence) => said.has(asSaid(sentence));
}

function asSaid(sentence: string): string {
  return words(fold(sentence)).join(' ');
}

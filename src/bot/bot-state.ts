/** What the bot remembers of a conversation: counts, hashes, and texts with what is personal taken out. */
import { z } from 'zod';
import type { Message } from '../domain/conversation.ts';
import { handoffReasons } from '../domain/handoff.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import { words } from '../text/fold.ts';

/** Older hashes are forgotten; the limit on answers comes long before. */
const KEPT_AT_MOST = 200;

export const botStateSchema = z.object({
  answers: z.number().int().min(0),
  /** Questions back since the last answer. */
  clarifies: z.number().int().min(0),
  /** Hashes of the texts that were sent. */
  said: z.array(z.string()),
  /** Hashes of the passages' words that were quoted. */
  cited: z.array(z.string()),
  /** Articles that answered. */
  articles: z.array(z.string()),
  /** What was answered or asked, masked and shortened. */
  tried: z.array(z.string()),
  handedOff: z.enum(handoffReasons).optional(),
  /** What the bot did last, where that can be turned down. */
  last: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('answer') }),
      z.object({ kind: z.literal('refusal'), mayEscalate: z.boolean() }),
    ])
    .optional(),
  /** The question of a scenario that waits for an answer. */
  scenario: z.object({ id: z.string(), node: z.string() }).optional(),
  /** Scenarios that were begun: none begins twice in a conversation. */
  begun: z.array(z.string()),
  /** Answers to requests with an `Idempotency-Key`, sealed; see seal.ts. */
  repeats: z.array(z.object({ key: z.string(), sealed: z.string() })),
});
export type BotState = z.infer<typeof botStateSchema>;

export const newState: BotState = {
  answers: 0,
  clarifies: 0,
  said: [],
  cited: [],
  articles: [],
  tried: [],
  begun: [],
  repeats: [],
};

/** Without case, signs and spaces: a text with another comma is the same text. */
export function hashOfSaid(text: string): Promise<string> {
  return hashOfText(words(text).join(' '));
}

/** Of the quoted words, in whatever order: equal where an answer stands on the same passages. */
export function hashesOfQuotes(citations: readonly { articleId: string; quote: string }[]): Promise<string[]> {
  return Promise.all(citations.map(({ articleId, quote }) => hashOfText(`${articleId} ${quote}`)));
}

/** What the messages alone tell, where nothing is remembered: a lost memory must not make the bot repeat itself. */
export async function stateOfMessages(
  messages: readonly Message[],
  promisesPerson: (text: string) => boolean,
): Promise<BotState> {
  const own = messages.filter(({ role }) => role === 'bot').map(({ text }) => text);
  // A greeting may offer a person; only what answers the customer promises one.
  const replies = messages.slice(messages.findIndex(({ role }) => role === 'customer'));
  const answers = own.filter((text) => !asks(text));
  const lastAnswer = own.findLastIndex((text) => !asks(text));
  return {
    ...newState,
    answers: answers.length,
    clarifies: own.length - 1 - lastAnswer,
    said: await saidIn(messages),
    ...(own.length > 0 && lastAnswer === own.length - 1 ? { last: { kind: 'answer' as const } } : {}),
    ...(replies.some(({ role, text }) => role === 'bot' && promisesPerson(text))
      ? { handedOff: 'policy' as const }
      : {}),
  };
}

/** Hashes of what the bot has said by the messages, whoever counts them. */
export function saidIn(messages: readonly Message[]): Promise<string[]> {
  return Promise.all(messages.filter(({ role }) => role === 'bot').map(({ text }) => hashOfSaid(text)));
}

export function kept<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)].slice(-KEPT_AT_MOST);
}

function asks(text: string): boolean {
  return /\?\s*$/.test(text);
}

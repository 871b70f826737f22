/** Lets the bot answer what the customer wrote, one turn after another in each conversation. */
import type { TakeTurn } from '../bot/bot.ts';
import type { BotTurn } from '../domain/bot-turn.ts';
import type { ContactMessage, Conversation } from '../domain/contact.ts';
import { sufflerErrorIn } from '../errors.ts';
import { guessLang } from '../text/guess-lang.ts';
import type { Change, Changed } from './change.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { findConversation } from './find-conversation.ts';
import { createInTurn } from './in-turn.ts';
import { passOn } from './pass-on.ts';
import { readDialogue, type Said } from './read-dialogue.ts';

export interface BotAnswer {
  /** As it is after the turn. */
  readonly conversation: Conversation;
  /** Null where the bot has nothing to say here, or said it in an answer to a newer message too. */
  readonly bot: ContactMessage | null;
}

/** Answers the customer's message with this sequence number. */
export type AnswerByBot = (id: string, seq: number) => Promise<BotAnswer>;

/** Turns that another process overtook before this one gives up. */
const TRIES = 5;

export function createBotTurns(parts: ConversationParts, { change }: Change, takeTurn: TakeTurn): AnswerByBot {
  const inTurn = createInTurn();
  /** Of the conversations with turns under way or waiting: how many, and up to which message the bot has read. */
  const open = new Map<string, { turns: number; read: number }>();

  async function take(id: string, seq: number, triesLeft: number): Promise<BotAnswer> {
    const conversation = await findConversation(parts, id);
    const read = open.get(id)?.read ?? 0;
    if (conversation.status !== 'bot' || read >= seq) return { conversation, bot: null };
    const said = inOrderOfTurns(await readDialogue(parts, id), read, seq);
    let turn: BotTurn | undefined;
    try {
      turn = await takeTurn({
        conversationId: id,
        messages: said,
        channel: conversation.channel,
        locale: localeFor(conversation, said),
        customer: conversation.customer ?? undefined,
      });
    } catch (error) {
      if (sufflerErrorIn(error)?.code === 'turn_overtaken' && triesLeft > 0) return take(id, seq, triesLeft - 1);
      // The customer's message is stored and must not be left without an answer: a person takes over.
    }
    const changed = await change(id, (current, at) => {
      // An agent who came in between has the word.
      if (current.status !== 'bot') return undefined;
      const { set, message } = turn === undefined ? passOn(current, said, 'no_match', at) : resultOf(turn, at);
      return { ...(set === undefined ? {} : { set }), messages: message === undefined ? [] : [message] };
    });
    const entry = open.get(id);
    if (entry !== undefined) entry.read = Math.max(seq, ...said.map((one) => one.seq));
    return { conversation: changed.conversation, bot: lastOf(changed) };
  }

  return async (id, seq) => {
    const entry = open.get(id) ?? { turns: 0, read: 0 };
    entry.turns += 1;
    open.set(id, entry);
    try {
      return await inTurn(id, () => take(id, seq, TRIES));
    } finally {
      entry.turns -= 1;
      if (entry.turns === 0) open.delete(id);
    }
  };
}

function resultOf({ text, citations, replyId, handoff }: BotTurn, at: string) {
  const message = { author: 'bot', kind: 'message', text, citations, replyId } as const;
  return {
    set: handoff === null ? undefined : { status: 'waiting' as const, handoff, waitingSince: at },
    message: text === '' ? undefined : message,
  };
}

/** What the customer wrote while the bot was at its turn stands behind that turn, as if it came just now. */
function inOrderOfTurns(said: readonly Said[], read: number, seq: number): readonly Said[] {
  const isNew = (one: Said) => one.role === 'customer' && (read === 0 ? one.seq === seq : one.seq > read);
  return said.at(-1)?.role === 'customer'
    ? said
    : [...said.filter((one) => !isNew(one)), ...said.filter((one) => isNew(one))];
}

/** The language of the words decides; where they have none, that of the conversation. */
function localeFor({ locale }: Conversation, said: readonly Said[]): string | undefined {
  const hasLetters = said.some(({ role, text }) => role === 'customer' && guessLang(text) !== undefined);
  return hasLetters ? undefined : locale;
}

function lastOf({ messages }: Changed): ContactMessage | null {
  return messages.at(-1) ?? null;
}

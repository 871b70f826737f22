/** Opens a conversation, with the customer's first message or before it. */
import type { Channel } from '../domain/article.ts';
import type { Card, Conversation } from '../domain/contact.ts';
import { guessLang } from '../text/guess-lang.ts';
import type { AnswerByBot } from './bot-turns.ts';
import type { Change } from './change.ts';
import type { ConversationParts } from './conversation-parts.ts';

export interface OpenRequest {
  readonly channel: Channel;
  /** Default: the language of the message, or else English. */
  readonly locale?: string | undefined;
  readonly customer?: Card | undefined;
  readonly topic?: string | undefined;
  /** The customer's first. */
  readonly message?: string | undefined;
  /** Whether the bot answers; otherwise a person is waited for. Default: true. */
  readonly bot?: boolean | undefined;
  /** Default: false. */
  readonly demo?: boolean | undefined;
}

/** Resolves when the bot has answered the message, where it may. */
export type Open = (request: OpenRequest) => Promise<Conversation>;

export function createOpen({ now, newId }: ConversationParts, { create }: Change, answerByBot: AnswerByBot): Open {
  return async ({ channel, locale, customer, topic, message, bot = true, demo = false }) => {
    const at = now().toISOString();
    const { conversation } = await create(
      {
        ...{ id: newId(), version: 1, status: bot ? 'bot' : 'waiting', channel },
        locale: locale ?? (message === undefined ? undefined : guessLang(message)) ?? 'en',
        ...{ topic: topic ?? null, customer: customer ?? null, assignee: null, rating: null },
        // Kept for people from the start: the bot stays silent after it was closed and opened again, too.
        handoff: bot ? null : { reason: 'policy', summary: '', tried: [] },
        ...{ openedAt: at, lastAt: at, closedAt: null, lastSeq: 0, preview: '', demo },
        waitingSince: bot || message === undefined ? null : at,
      },
      message === undefined ? [] : [{ author: 'customer', kind: 'message', text: message }],
    );
    if (!bot || message === undefined) return conversation;
    return (await answerByBot(conversation.id, conversation.lastSeq)).conversation;
  };
}

/** Hands a conversation to the people who wait for such, with a note of what it is about. */
import { createHidePersonal } from '../bot/hide-personal.ts';
import { defaultBotRules } from '../bot/bot-rules.ts';
import { summarise } from '../bot/summarise.ts';
import { handoffText, type Lang } from '../bot/wording.ts';
import type { Conversation } from '../domain/contact.ts';
import type { Message } from '../domain/conversation.ts';
import type { HandoffReason } from '../domain/handoff.ts';

/** Answers of the bot that the note tells. */
const TRIED_AT_MOST = 10;

/** What to set, and what tells the customer of it. */
export function passOn(conversation: Conversation, messages: readonly Message[], reason: HandoffReason, at: string) {
  const customer = conversation.customer ?? undefined;
  const hide = createHidePersonal(customer);
  const lang: Lang = conversation.locale.toLowerCase().startsWith('ru') ? 'ru' : 'en';
  const own = messages.filter(({ role }) => role === 'bot').map(({ text }) => hide(text));
  const summary = summarise({ reason, messages, customer, titles: [], missing: [], mood: 'calm', hide }, lang);
  return {
    set: {
      status: 'waiting',
      handoff: { reason, summary, tried: own.slice(-TRIED_AT_MOST) },
      waitingSince: conversation.waitingSince ?? at,
    },
    message: {
      author: 'bot',
      kind: 'message',
      text: handoffText(reason, lang, defaultBotRules, undefined),
    },
  } as const;
}

/** What a suggestion is asked with, of a stored conversation; a colleague's comments are no part of it. */
import type { ContactMessage, Conversation } from '../../../domain/contact.ts';
import type { Dialogue } from './assist-api.ts';
import type { Asked } from './whisper.ts';

/** More than this is never looked at for a reply, and would have to travel with every message. */
const LAST = 60;

export function dialogueOf(
  { id, locale, channel, customer }: Conversation,
  messages: readonly ContactMessage[],
): Dialogue {
  return {
    conversationId: id,
    locale,
    channel,
    ...(customer === null ? {} : { customer }),
    messages: saidIn(messages)
      .slice(-LAST)
      .flatMap(({ author, text }) => (author === 'system' ? [] : [{ role: author, text }])),
  };
}

/** The customer's newest message, while nobody answered it. */
export function askedIn({ id }: Pick<Conversation, 'id'>, messages: readonly ContactMessage[]): Asked | undefined {
  const last = saidIn(messages).findLast(({ author }) => author !== 'system');
  return last?.author === 'customer' ? { conversation: id, message: last.id } : undefined;
}

function saidIn(messages: readonly ContactMessage[]): readonly ContactMessage[] {
  return messages.filter(({ kind }) => kind === 'message');
}

/** What a suggestion is asked with, of a stored conversation; a colleague's comments are no part of it. */
import type { ContactMessage, Conversation } from '../../../domain/contact.ts';
import type { Dialogue } from './assist-api.ts';
import type { Asked } from './whisper.ts';

/** More than this is never looked at for a reply, and would have to travel with every message. */
const LAST = 60;
/** Characters of them. A few of the longest messages, in the letters that take most room, would be refused as too much. */
const LONGEST = 60_000;

export function dialogueOf(conversation: Conversation, messages: readonly ContactMessage[]): Dialogue {
  const { id, locale, channel, customer } = conversation;
  return {
    conversationId: id,
    locale,
    channel,
    ...(customer === null ? {} : { customer }),
    messages: newestOf(toAnswer(conversation, messages)).flatMap(({ author, text }) =>
      author === 'system' ? [] : [{ role: author, text }],
    ),
  };
}

/** As many as may travel; the very newest always does. */
function newestOf(messages: readonly ContactMessage[]): readonly ContactMessage[] {
  let room = LONGEST;
  const last = messages.slice(-LAST);
  const from = last.findLastIndex(({ text }, at) => (room -= text.length) < 0 && at < last.length - 1);
  return last.slice(from + 1);
}

/** The customer's newest message, while nobody answered it. */
export function askedIn(
  conversation: Pick<Conversation, 'id' | 'waitingSince'>,
  messages: readonly ContactMessage[],
): Asked | undefined {
  const last = toAnswer(conversation, messages).at(-1);
  return last?.author === 'customer' ? { conversation: conversation.id, message: last.id } : undefined;
}

/** Who was handed over still waits for an answer: what the bot said in parting is none, and no part of what is asked. */
function toAnswer(
  { waitingSince }: Pick<Conversation, 'waitingSince'>,
  messages: readonly ContactMessage[],
): readonly ContactMessage[] {
  const said = messages.filter(({ kind, author }) => kind === 'message' && author !== 'system');
  return waitingSince === null ? said : said.slice(0, said.findLastIndex(({ author }) => author !== 'bot') + 1);
}

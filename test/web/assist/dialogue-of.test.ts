/** What of a stored conversation a suggestion is asked with, and whether it is asked at all. */
import { expect, it } from 'vitest';
import type { ContactMessage, Conversation } from '../../../src/domain/contact.ts';
import { askedIn, dialogueOf } from '../../../src/web/console/assist/dialogue-of.ts';

const at = '2026-11-22T10:00:00.000Z';

function conversation(waitingSince: string | null): Conversation {
  return {
    ...{ id: 'c', version: 1, status: 'waiting', channel: 'chat', locale: 'en', topic: null, customer: null },
    ...{ assignee: null, handoff: null, rating: null, openedAt: at, lastAt: at, waitingSince, closedAt: null },
    ...{ lastSeq: 1, preview: '', demo: false },
  };
}

function said(...authors: readonly ContactMessage['author'][]): ContactMessage[] {
  return authors.map((author, index) => ({
    ...{ id: `m${index + 1}`, seq: index + 1, author, name: null, kind: 'message', text: `${author} ${index + 1}` },
    ...{ at, replyId: null, citations: [] },
  }));
}

it.each([
  ['the customer wrote last', at, said('customer'), 'm1'],
  ['the bot handed over with parting words', at, said('customer', 'bot', 'customer', 'bot'), 'm3'],
  ['the bot answered, and nobody waits', null, said('customer', 'bot'), undefined],
  ['an agent answered', null, said('customer', 'agent'), undefined],
  ['nobody said anything', at, [], undefined],
] as const)('where %s', (...[, waitingSince, messages, message]) => {
  expect(askedIn(conversation(waitingSince), messages)?.message).toBe(message);
});

it('parting words are no part of what is asked, an answer that was given is', () => {
  const messages = said('customer', 'bot', 'customer', 'bot');
  const texts = (waitingSince: string | null) =>
    dialogueOf(conversation(waitingSince), messages).messages.map(({ text }) => text);
  expect(texts(at)).toEqual(['customer 1', 'bot 2', 'customer 3']);
  expect(texts(null)).toEqual(['customer 1', 'bot 2', 'customer 3', 'bot 4']);
});

it('is never more than the server takes, and the newest messages are there whole', () => {
  const asked = said(...Array.from({ length: 70 }, () => 'customer' as const));
  const long = asked.map((message) => ({ ...message, text: '☃'.repeat(20_000) }));
  const { messages } = dialogueOf(conversation(at), long);
  expect(messages.map(({ text }) => text.length)).toEqual([20_000, 20_000, 20_000]);
  expect(new TextEncoder().encode(JSON.stringify(messages)).length).toBeLessThan(200_000);
  expect(dialogueOf(conversation(at), asked).messages).toHaveLength(60);
});

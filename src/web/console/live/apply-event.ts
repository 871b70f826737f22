/** Brings the cache up to what a live event tells, without asking the server again. */
import type { QueryClient } from '@tanstack/react-query';
import type { ContactEvent, Conversation } from '../../../domain/contact.ts';
import { belongsTo, conversationQuery, listQuery, newer, tabs, type Tab } from '../api/conversations.ts';
import { askAgain } from './ask-again.ts';
import { joined, messagesAfter, messagesKey, type Messages } from '../api/messages.ts';

export function applyEvent(queryClient: QueryClient, event: ContactEvent, me: string): void {
  const { conversation, message } = event;
  if (conversation !== undefined) putConversation(queryClient, conversation, me);
  if (message === undefined) return;
  const key = messagesKey(event.conversationId);
  askAgain(queryClient, key);
  const known = queryClient.getQueryData<Messages>(key);
  const last = known?.at(-1)?.seq;
  if (known === undefined) return;
  if (last === undefined || message.seq <= last + 1) {
    queryClient.setQueryData<Messages>(key, joined(known, [message]));
    return;
  }
  // Something was missed between the two.
  void messagesAfter(event.conversationId, last).then(
    (missed) => queryClient.setQueryData<Messages>(key, (now = known) => joined(now, missed)),
    () => queryClient.invalidateQueries({ queryKey: key }),
  );
}

/** Answers and events overtake each other: an older state never takes a newer one's place (api/conversations.ts). */
export function putConversation(queryClient: QueryClient, conversation: Conversation, me: string): void {
  queryClient.setQueryData(conversationQuery(conversation.id).queryKey, (known) => newer(known, conversation));
  for (const tab of tabs) {
    askAgain(queryClient, listQuery(tab).queryKey);
    queryClient.setQueryData(listQuery(tab).queryKey, (page) => {
      if (page === undefined) return undefined;
      const known = page.items.find(({ id }) => id === conversation.id);
      if (known !== undefined && known.version > conversation.version) return page;
      const others = page.items.filter(({ id }) => id !== conversation.id);
      const items = belongsTo(tab, conversation, me) ? inOrder(tab, [...others, conversation]) : others;
      return { ...page, items };
    });
  }
}

/** As the server sorts them: who waits longest first, else who was heard of last. */
function inOrder(tab: Tab, items: readonly Conversation[]): Conversation[] {
  return tab === 'waiting'
    ? items.toSorted((one, other) => (one.waitingSince ?? '').localeCompare(other.waitingSince ?? ''))
    : items.toSorted((one, other) => other.lastAt.localeCompare(one.lastAt));
}

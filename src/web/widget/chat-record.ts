/** What this page knows of the conversation, how it learns the rest, and its right to it: all that is drawn from. */
import type { ContactMessage, Conversation } from '../../domain/contact.ts';
import type { Api, Visitor } from './api.ts';
import { emptyState, withConversation, withMessages, type ChatState } from './chat-state.ts';
import type { Keep } from './keep.ts';
import type { Outbox } from './outbox.ts';
import { createValue } from './value.ts';

export interface ChatRecordOptions {
  readonly api: Api;
  readonly keep: Keep;
  readonly outbox: Outbox;
}

export function createChatRecord({ api, keep, outbox }: ChatRecordOptions) {
  const state = createValue<ChatState>({
    ...emptyState,
    outbox: outbox.list(),
    seen: keep.read('seen', 0),
  });
  /** Every message up to this one was read from the list; between later ones something may be missing. */
  let complete = 0;

  const takeMessages = (messages: readonly ContactMessage[]) => {
    state.set(withMessages(state.get(), messages));
  };
  const takeConversation = (conversation: Conversation) => {
    state.set(withConversation(state.get(), conversation));
    keep.write('personal', isAwaited(conversation) ? true : undefined);
  };
  /** `undefined` before the customer did anything. */
  const visitorNow = (): Visitor | undefined => {
    const visitor = keep.read('visitor', { token: '', conversationId: '' });
    return visitor.token === '' ? undefined : visitor;
  };

  /** Reads what this page has not got. */
  const catchUp = async (visitor: Visitor): Promise<void> => {
    if (complete === 0) state.patch({ loading: state.get().messages.length === 0 });
    takeConversation(await api.conversation(visitor));
    for (let after: number | null = complete; after !== null;) {
      const { items, nextAfter } = await api.messages(visitor, after);
      if (visitorNow()?.token !== visitor.token) return;
      takeMessages(items);
      complete = Math.max(complete, ...items.map(({ seq }) => seq));
      after = nextAfter;
    }
    state.patch({ loading: false });
  };

  return {
    state,
    takeMessages,
    takeConversation,
    visitorNow,
    catchUp,
    /** Nothing is known of the new conversation yet, and the customer is told that it is one. */
    startAnew() {
      complete = 0;
      state.set({ ...emptyState, outbox: outbox.list(), notice: 'anew' });
    },
  };
}
export type ChatRecord = ReturnType<typeof createChatRecord>;

const isAwaited = ({ status }: Conversation): boolean => status === 'waiting' || status === 'active';

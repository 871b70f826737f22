/** What the chat shows, and how it follows from what arrives: the order is the server's sequence, whatever clocks say. */
import type { ContactMessage, Conversation } from '../../domain/contact.ts';
import type { Outgoing } from './outbox.ts';

export interface ChatState {
  readonly conversation: Conversation | undefined;
  /** By sequence number. */
  readonly messages: readonly ContactMessage[];
  readonly outbox: readonly Outgoing[];
  /** The bot's answer as far as it has come, empty while it thinks; `undefined`: nothing is awaited of it. */
  readonly answering: string | undefined;
  /** False once the server could not be reached, until it is again. */
  readonly connected: boolean;
  /** What was said before is still being read. */
  readonly loading: boolean;
  /** `anew`: the earlier conversation can't be opened any more. `failed`: the bot has no answer to give. */
  readonly notice: 'anew' | 'failed' | undefined;
  /** The newest message that was on the screen. */
  readonly seen: number;
}

export const emptyState: ChatState = {
  conversation: undefined,
  messages: [],
  outbox: [],
  answering: undefined,
  connected: true,
  loading: false,
  notice: undefined,
  seen: 0,
};

/** Messages come from the answer, from the events and from the list, so each may come several times. */
export function withMessages(state: ChatState, arrived: readonly ContactMessage[]): ChatState {
  const known = new Map(state.messages.map((message) => [message.seq, message]));
  const fresh = arrived.filter(({ seq, kind }) => kind === 'message' && !known.has(seq));
  if (fresh.length === 0) return state;
  for (const message of fresh) known.set(message.seq, message);
  const messages = [...known.values()].sort((a, b) => a.seq - b.seq);
  const answered = fresh.some(({ author }) => author !== 'customer');
  return { ...state, messages, ...(answered ? { answering: undefined, notice: undefined } : {}) };
}

/** An older state that was long on its way does not replace a newer one. */
export function withConversation(state: ChatState, arrived: Conversation): ChatState {
  const { conversation } = state;
  if (conversation?.id === arrived.id && conversation.version >= arrived.version) return state;
  const silent = arrived.status !== 'bot' ? { answering: undefined } : {};
  return { ...state, conversation: arrived, ...silent };
}

/** What waits to be sent, without what has arrived already by another way or from another tab. */
export function waitingOf({ outbox, messages }: ChatState): readonly Outgoing[] {
  const taken = new Set<number>();
  return outbox.filter((item) => {
    if (item.kind !== 'message') return true;
    const arrived = messages.find(
      ({ seq, author, text }) =>
        seq > item.after && author === 'customer' && text.trim() === item.text && !taken.has(seq),
    );
    if (arrived !== undefined) taken.add(arrived.seq);
    return arrived === undefined;
  });
}

export function unreadOf({ messages, seen }: ChatState): number {
  return messages.filter(({ seq, author }) => seq > seen && author !== 'customer').length;
}

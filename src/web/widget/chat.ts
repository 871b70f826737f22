/** The customer's side of a conversation, without any page: what is said, what waits, what comes. */
import type { ContactEvent, ContactMessage, Conversation, Rating } from '../../domain/contact.ts';
import type { Api, Visitor } from './api.ts';
import { emptyState, withConversation, withMessages, type ChatState } from './chat-state.ts';
import { createFollower } from './follow.ts';
import type { Keep } from './keep.ts';
import { createOutbox, type Outgoing } from './outbox.ts';
import { createPause } from './pause.ts';
import { readAnswer } from './read-answer.ts';
import { createSender, failureOf, isLost } from './send-out.ts';
import { createValue } from './value.ts';

export interface ChatOptions {
  readonly api: Api;
  readonly keep: Keep;
  /** The language that the customer reads. */
  readonly locale: string;
  /** A name that nobody can guess, for what must count once. */
  readonly newKey: () => string;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Keeps other tabs from doing the same at the same time. */
  readonly lock: (work: () => Promise<void>) => Promise<void>;
}

export function createChat({ api, keep, locale, newKey, random, lock }: ChatOptions) {
  const pause = createPause(random);
  const outbox = createOutbox(keep);
  const state = createValue<ChatState>({
    ...emptyState,
    outbox: outbox.list(),
    seen: keep.read('seen', 0),
  });
  /** Every message up to this one was read from the list; between later ones something may be missing. */
  let complete = 0;
  let looking = false;

  const update = (change: (now: ChatState) => ChatState) => {
    state.set(change(state.get()));
  };
  const patch = (change: Partial<ChatState>) => {
    update((now) => ({ ...now, ...change }));
  };
  const takeMessage = (message: ContactMessage) => {
    update((now) => withMessages(now, [message]));
  };
  const takeConversation = (conversation: Conversation) => {
    update((now) => withConversation(now, conversation));
    keep.write('personal', isAwaited(conversation) ? true : undefined);
  };
  const showOutbox = () => {
    patch({ outbox: outbox.list() });
  };
  const onReached = (connected: boolean) => {
    if (state.get().connected !== connected) patch({ connected });
  };

  const visitorNow = (): Visitor | undefined => {
    const visitor = keep.read('visitor', { token: '', conversationId: '' });
    return visitor.token === '' ? undefined : visitor;
  };

  /** With the first thing that the customer does, never before. */
  async function visitorFor({ key }: Outgoing): Promise<Visitor> {
    const known = visitorNow();
    if (known !== undefined) return known;
    const { token, conversation } = await api.open(locale, `${key}-open`);
    const visitor = { token, conversationId: conversation.id };
    keep.write('visitor', visitor);
    takeConversation(conversation);
    return visitor;
  }

  /** The right to the conversation is gone: what is still to be said is said in a new one, and the customer is told. */
  function startAnew(visitor: Visitor) {
    if (visitorNow()?.token !== visitor.token) return;
    keep.write('visitor', undefined);
    outbox.startAnew();
    complete = 0;
    state.set({ ...emptyState, outbox: outbox.list(), notice: 'anew' });
    keep.write('seen', undefined);
    follower.follow(undefined);
    void sendOut();
  }

  /** Reads what this page has not got. */
  async function catchUp(visitor: Visitor): Promise<void> {
    if (complete === 0) patch({ loading: state.get().messages.length === 0 });
    takeConversation(await api.conversation(visitor));
    for (let after: number | null = complete; after !== null;) {
      const { items, nextAfter } = await api.messages(visitor, after);
      if (visitorNow()?.token !== visitor.token) return;
      update((now) => withMessages(now, items));
      complete = Math.max(complete, ...items.map(({ seq }) => seq));
      after = nextAfter;
    }
    patch({ loading: false });
  }

  async function send(item: Outgoing): Promise<void> {
    let visitor: Visitor | undefined;
    try {
      visitor = await visitorFor(item);
      if (looking) follower.follow(visitor);
      if (item.kind === 'message') {
        const mine = visitor;
        await new Promise<void>((resolve, reject) => {
          say(mine, item, resolve).catch(reject);
        });
      } else {
        const { key, kind } = item;
        takeConversation(await api.change(visitor, key, kind, kind === 'rating' ? { rating: item.rating } : {}));
        outbox.remove(key);
      }
    } catch (error) {
      const failure = failureOf(error);
      if (visitor !== undefined && isLost(failure)) startAnew(visitor);
      throw failure;
    }
  }

  /** `onStored`: the server has the message, and the next one need not wait for the bot's answer. */
  async function say(
    visitor: Visitor,
    { key, text }: Outgoing & { kind: 'message' },
    onStored: () => void,
  ): Promise<void> {
    const take = {
      onStored(message: ContactMessage) {
        outbox.stored(key, message.seq);
        update((now) => ({
          ...withMessages({ ...now, notice: undefined }, [message]),
          outbox: outbox.list(),
          answering: (now.conversation?.status ?? 'bot') === 'bot' ? '' : undefined,
        }));
        onStored();
      },
      onText(whole: string) {
        // It may have come as a message already, by another way.
        if (state.get().answering !== undefined) patch({ answering: whole });
      },
      onMessage: takeMessage,
      onConversation: takeConversation,
    };
    try {
      const outcome = await readAnswer(api.say(visitor, key, text), take);
      // Cut behind the message: the answer was made all the same, or is being made, and is read from the list.
      if (outcome === 'cut') await catchUp(visitor);
      if (outcome === 'failed') patch({ notice: 'failed' });
    } finally {
      patch({ answering: undefined });
    }
  }

  const sendOut = createSender({ outbox, pause, lock, send, onReached, onChange: showOutbox });

  const follower = createFollower({
    api,
    pause,
    onOpen: catchUp,
    onEvent({ event, data }) {
      if (event !== 'message' && event !== 'changed') return;
      // Only the server writes into this stream; see `read` in api.ts.
      const { conversationId, message, conversation } = JSON.parse(data) as ContactEvent;
      if (conversationId !== visitorNow()?.conversationId) return;
      if (conversation !== undefined) takeConversation(conversation);
      if (message !== undefined) takeMessage(message);
    },
    onReached,
    onLost: startAnew,
  });

  const add = (item: Outgoing) => {
    outbox.add(item);
    showOutbox();
    pause.wake();
    void sendOut();
  };

  return {
    state,
    say(text: string) {
      add({ kind: 'message', key: newKey(), text, after: state.get().messages.at(-1)?.seq ?? 0 });
    },
    /** Asks for a person. */
    handOff() {
      add({ kind: 'handoff', key: newKey() });
    },
    rate(rating: Rating) {
      add({ kind: 'rating', key: newKey(), rating });
    },
    /** Takes back what the server refused; gives its text. */
    takeBack(key: string): string {
      const item = outbox.list().find((other) => other.key === key);
      outbox.remove(key);
      showOutbox();
      return item?.kind === 'message' ? item.text : '';
    },
    /** Whether somebody looks at this page, and at the chat in it: else only an awaited answer is followed. */
    look(page: boolean, open: boolean) {
      looking = page && (open || keep.read('personal', false));
      follower.follow(looking ? visitorNow() : undefined);
      if (page) void sendOut();
    },
    /** All that was said is on the screen. */
    see() {
      const seen = state.get().messages.at(-1)?.seq ?? 0;
      if (seen <= state.get().seen) return;
      keep.write('seen', seen);
      patch({ seen });
    },
    /** Another tab changed what is kept. */
    refresh() {
      const visitor = visitorNow();
      if (state.get().conversation !== undefined && visitor?.conversationId !== state.get().conversation?.id) {
        complete = 0;
        state.set({ ...emptyState, notice: 'anew' });
      }
      patch({ outbox: outbox.list(), seen: Math.max(state.get().seen, keep.read('seen', 0)) });
      follower.follow(looking ? visitor : undefined);
      void sendOut();
    },
    /** The network may be back, or is gone. */
    network(there: boolean) {
      onReached(there);
      if (there) pause.wake();
    },
  };
}
export type Chat = ReturnType<typeof createChat>;

const isAwaited = ({ status }: Conversation): boolean => status === 'waiting' || status === 'active';

/** The customer's side of a conversation, without any page: what is said, what waits, what comes. */
import type { ContactEvent, Rating } from '../../domain/contact.ts';
import { failureOf, type Api, type Visitor } from './api.ts';
import { createChatRecord } from './chat-record.ts';
import { createDeliver } from './deliver.ts';
import { createFollower } from './follow.ts';
import type { Keep } from './keep.ts';
import { createOutbox, type Outgoing } from './outbox.ts';
import { createPause } from './pause.ts';
import { createSender, isLost } from './send-out.ts';

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
  const record = createChatRecord({ api, keep, outbox });
  const { state, visitorNow } = record;
  const deliver = createDeliver({ api, outbox, record });
  let looking = false;

  const showOutbox = () => {
    state.patch({ outbox: outbox.list() });
  };
  const onReached = (connected: boolean) => {
    if (state.get().connected !== connected) state.patch({ connected });
  };

  /** With the first thing that the customer does, never before. */
  async function visitorFor({ key }: Outgoing): Promise<Visitor> {
    const known = visitorNow();
    if (known !== undefined) return known;
    const { token, conversation } = await api.open(locale, `${key}-open`);
    const visitor = { token, conversationId: conversation.id };
    keep.write('visitor', visitor);
    record.takeConversation(conversation);
    return visitor;
  }

  /** The right to the conversation is gone: what is still to be said is said in a new one, and the customer is told. */
  function startAnew(visitor: Visitor) {
    if (visitorNow()?.token !== visitor.token) return;
    keep.write('visitor', undefined);
    outbox.startAnew();
    record.startAnew();
    keep.write('seen', undefined);
    follower.follow(undefined);
    void sendOut();
  }

  async function send(item: Outgoing): Promise<void> {
    const visitor = await visitorFor(item);
    if (looking) follower.follow(visitor);
    try {
      await deliver(visitor, item);
    } catch (error) {
      if (isLost(failureOf(error))) startAnew(visitor);
      throw error;
    }
  }

  const sendOut = createSender({ outbox, pause, lock, send, onReached, onChange: showOutbox });

  const follower = createFollower({
    api,
    pause,
    onOpen: record.catchUp,
    onEvent({ event, data }) {
      if (event !== 'message' && event !== 'changed') return;
      // Only the server writes into this stream; see `read` in api.ts.
      const { conversationId, message, conversation } = JSON.parse(data) as ContactEvent;
      if (conversationId !== visitorNow()?.conversationId) return;
      if (conversation !== undefined) record.takeConversation(conversation);
      if (message !== undefined) record.takeMessages([message]);
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
    handOff: () => {
      add({ kind: 'handoff', key: newKey() });
    },
    rate: (rating: Rating) => {
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
      state.patch({ seen });
    },
    /** Another tab changed what is kept. */
    refresh() {
      const visitor = visitorNow();
      const { conversation } = state.get();
      if (conversation !== undefined && visitor?.conversationId !== conversation.id) record.startAnew();
      state.patch({ outbox: outbox.list(), seen: Math.max(state.get().seen, keep.read('seen', 0)) });
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

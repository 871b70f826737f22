/** Gives the server one thing that the customer did, and takes in what comes back for it. */
import type { ContactMessage } from '../../domain/contact.ts';
import type { Api, Visitor } from './api.ts';
import type { ChatRecord } from './chat-record.ts';
import { withMessages } from './chat-state.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import { readAnswer } from './read-answer.ts';

export interface DeliverOptions {
  readonly api: Api;
  readonly outbox: Outbox;
  readonly record: ChatRecord;
}

export function createDeliver({ api, outbox, record }: DeliverOptions) {
  const { state } = record;

  /** `onStored`: the server has the message, and the next one need not wait for the bot's answer. */
  async function say(
    visitor: Visitor,
    { key, text }: Outgoing & { kind: 'message' },
    onStored: () => void,
  ): Promise<void> {
    const take = {
      ...record,
      onStored(message: ContactMessage) {
        outbox.stored(key, message.seq);
        const now = state.get();
        state.set({
          ...withMessages({ ...now, notice: undefined }, [message]),
          outbox: outbox.list(),
          answering: (now.conversation?.status ?? 'bot') === 'bot' ? '' : undefined,
        });
        onStored();
      },
      onText(whole: string) {
        // It may have come as a message already, by another way.
        if (state.get().answering !== undefined) state.patch({ answering: whole });
      },
    };
    try {
      const outcome = await readAnswer(api.say(visitor, key, text), take);
      // Cut behind the message: the answer was made all the same, or is being made, and is read from the list.
      if (outcome === 'cut') await record.catchUp(visitor);
      if (outcome === 'failed') state.patch({ notice: 'failed' });
    } finally {
      state.patch({ answering: undefined });
    }
  }

  /** It may come a second time with the same key. */
  return async (visitor: Visitor, item: Outgoing): Promise<void> => {
    if (item.kind === 'message') {
      await new Promise<void>((resolve, reject) => {
        say(visitor, item, resolve).catch(reject);
      });
    } else {
      const { key, kind } = item;
      record.takeConversation(await api.change(visitor, key, kind, kind === 'rating' ? { rating: item.rating } : {}));
      outbox.remove(key);
    }
  };
}

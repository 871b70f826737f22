/** Keeps how the customer rates a conversation; a bad one comes before the supervisor. */
import type { Conversation, Rating } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import type { Change } from './change.ts';
import { assertReaches } from './reach.ts';
import { conversationFor } from './seen-by.ts';

/** Rejects with `forbidden` where a person who works here would rate it. */
export type Rate = (principal: Principal, id: string, rating: Rating) => Promise<Conversation>;

export function createRate({ change }: Change): Rate {
  return async (principal, id, rating) => {
    assertReaches(principal, id);
    if (principal.kind === 'person') throw new SufflerError('forbidden', 'only the customer rates a conversation.');
    const { conversation } = await change(id, (before) => {
      if (before.rating === rating) return undefined;
      return { set: { rating, ...(rating === 'bad' ? { status: 'review', closedAt: null } : {}) } };
    });
    return conversationFor(principal, conversation);
  };
}

/** Follows what happens to conversations, from now on or from where a stream was cut. */
import type { ContactEvent } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import type { TenantStore } from '../store/store.ts';
import type { EventFeed } from './event-feed.ts';
import { findConversation } from './find-conversation.ts';
import { assertStaff } from './reach.ts';
import type { ReadEvents } from './read-events.ts';
import { conversationFor, maySee, messageFor } from './seen-by.ts';

export interface FollowOptions {
  /** Id of the last event that was seen. Default: only what comes from now on. */
  readonly after?: number | undefined;
  /** Ends it. */
  readonly signal: AbortSignal;
}

export type Followed =
  /** The place from which it can be resumed, before anything happened. */
  | { readonly kind: 'start'; readonly id: number }
  /** What was missed is not kept any more, or much went away at once: everything is to be read anew. */
  | { readonly kind: 'reset'; readonly id: number }
  | { readonly kind: 'event'; readonly event: ContactEvent };

export type FollowEvents = (principal: Principal, options: FollowOptions) => Promise<AsyncGenerator<Followed, void>>;

/** Rejects with `conversation_not_found` where a visitor's conversation is gone. */
export function createFollowEvents(parts: TenantStore, stored: ReadEvents, feed: EventFeed): FollowEvents {
  async function* follow(principal: Principal, after: number | undefined, signal: AbortSignal) {
    const own = principal.kind === 'visitor' ? principal.conversationId : undefined;
    const leave = feed.listen();
    try {
      const isKept = after !== undefined && (await stored.isWithinReach(after, own));
      let at = isKept ? after : await stored.newest();
      yield { kind: after === undefined || isKept ? 'start' : 'reset', id: at } as const;
      for (;;) {
        const events = await feed.next(at, signal, own);
        if (events.length === 0) return;
        for (const event of events) {
          at = event.id;
          if (event.kind === 'reset') {
            yield { kind: 'reset', id: at } as const;
            continue;
          }
          const seen = eventFor(principal, event);
          if (seen !== undefined) yield { kind: 'event', event: seen } as const;
        }
      }
    } finally {
      leave();
    }
  }

  return async (principal, { after, signal }) => {
    if (principal.kind === 'visitor') await findConversation(parts, principal.conversationId);
    else assertStaff(principal);
    return follow(principal, after, signal);
  };
}

/** `undefined` for what this caller is not told of. */
function eventFor(principal: Principal, event: ContactEvent): ContactEvent | undefined {
  const { conversation, message, kind } = event;
  if (message !== undefined && !maySee(principal, message)) return undefined;
  if (kind === 'feedback' && principal.kind === 'visitor') return undefined;
  return {
    ...event,
    ...(conversation === undefined ? {} : { conversation: conversationFor(principal, conversation) }),
    ...(message === undefined ? {} : { message: messageFor(principal, message) }),
  };
}

/** Lets only the newest request of a conversation go on: a newer message of the customer makes the older reply stale. */
import { SufflerError } from '../errors.ts';

export interface Newest {
  /** Without an id nothing can make it stale. */
  enter(conversationId: string | undefined): Turn;
}

export interface Turn {
  /** Aborted once a newer request came. */
  readonly signal: AbortSignal;
  /** Throws `SufflerError` `suggestion_stale` once that happened. */
  assertNewest(): void;
  leave(): void;
}

export function createNewest(): Newest {
  const running = new Map<string, AbortController>();
  return {
    enter(conversationId) {
      const controller = new AbortController();
      if (conversationId !== undefined) {
        running.get(conversationId)?.abort();
        running.set(conversationId, controller);
      }
      return {
        signal: controller.signal,
        assertNewest() {
          if (!controller.signal.aborted) return;
          throw new SufflerError(
            'suggestion_stale',
            'the conversation has gone on; the reply to its newest message counts.',
          );
        },
        leave() {
          if (conversationId !== undefined && running.get(conversationId) === controller) {
            running.delete(conversationId);
          }
        },
      };
    },
  };
}

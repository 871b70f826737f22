/** Follows the events of a conversation through cut connections, for as long as somebody looks. */
import { failureOf, type Api, type Visitor } from './api.ts';
import type { Pause } from './pause.ts';
import type { ServerEvent } from '../read-events.ts';
import { isLost } from './send-out.ts';

export interface FollowOptions {
  readonly api: Api;
  readonly pause: Pause;
  /** The stream is open: what happened before it is read now. */
  readonly onOpen: (visitor: Visitor) => Promise<void>;
  readonly onEvent: (event: ServerEvent) => void;
  readonly onReached: (reached: boolean) => void;
  readonly onLost: (visitor: Visitor) => void;
}

/** A connection that lasted so long was a good one: the next attempt is made without a long wait. */
const GOOD_MS = 10_000;

export function createFollower({ api, pause, onOpen, onEvent, onReached, onLost }: FollowOptions) {
  let following: { readonly visitor: Visitor; readonly ended: AbortController } | undefined;

  async function run(visitor: Visitor, signal: AbortSignal) {
    let lastId = '';
    const isOver = () => signal.aborted;
    for (let failures = 0; !isOver(); failures += 1) {
      const began = performance.now();
      let retryAfter = 0;
      try {
        for await (const event of api.events(visitor, lastId, signal)) {
          onReached(true);
          if (event.event === 'open') await onOpen(visitor);
          else onEvent(event);
          if (event.id !== '') lastId = event.id;
        }
      } catch (error) {
        const failure = failureOf(error);
        if (isLost(failure)) {
          onLost(visitor);
          return;
        }
        if (failure.code === 'unreachable' && !isOver()) onReached(false);
        retryAfter = failure.retryAfter;
      }
      if (performance.now() - began > GOOD_MS) failures = 0;
      if (isOver()) return;
      await pause.wait(failures, retryAfter);
    }
  }

  return {
    /** Follows this visitor's conversation, or none. */
    follow(visitor: Visitor | undefined) {
      if (following?.visitor.token === visitor?.token) return;
      following?.ended.abort();
      following = undefined;
      if (visitor === undefined) return;
      const mine = { visitor, ended: new AbortController() };
      following = mine;
      void run(visitor, mine.ended.signal).finally(() => {
        if (following === mine) following = undefined;
      });
    },
  };
}

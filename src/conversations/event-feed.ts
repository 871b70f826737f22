/**
 * Lets any number of listeners follow the events: the table is read once for all of them. What happens in this process
 * is read at once, what happens in others a little later, and nothing is read while nobody listens.
 */
import { BEAT } from '../beat.ts';
import type { ReadEvents, StoredEvent } from './read-events.ts';

export interface EventFeed {
  /** Something was written: it is read at once. */
  readonly wake: () => void;
  /** Ends all listening. */
  readonly end: () => void;
  /** Comes in: from now on the table is read. The function that it gives ends it. */
  listen(): () => void;
  /**
   * The next events behind `after`, at least one, or none where the signal was aborted first, or all listening ended. Each listener reads at its
   * own pace: nothing is queued for it.
   */
  next(after: number, signal: AbortSignal, conversationId?: string): Promise<readonly StoredEvent[]>;
}

/** Events kept for those who are close behind; who is further behind reads the table. */
const RECENT = 1_000;
const PAGE = 200;

export function createEventFeed(events: ReadEvents, poll = BEAT): EventFeed {
  let listeners = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** In order, with none left out between `from` and `position`. */
  let recent: StoredEvent[] = [];
  let from = 0;
  let position = 0;
  let reading: Promise<void> | undefined;
  let again = false;
  let ended = false;
  let waiting = new Set<() => void>();

  async function readNew(): Promise<void> {
    do {
      again = false;
      const found = await events.since(position, PAGE);
      const last = found.at(-1);
      if (last === undefined) continue;
      recent = [...recent, ...found];
      position = last.id;
      const spare = recent[recent.length - RECENT - 1];
      if (spare !== undefined) {
        from = spare.id;
        recent = recent.slice(-RECENT);
      }
      if (found.length === PAGE) again = true;
      release();
    } while (isAgain());
  }

  // Read through a function: the compiler can't see that it changes while `readNew` waits.
  const isAgain = () => again;
  const isEnded = () => ended;

  function release(): void {
    const released = waiting;
    waiting = new Set();
    for (const resolve of released) resolve();
  }

  function look(): void {
    if (reading !== undefined) {
      again = true;
      return;
    }
    clearTimeout(timer);
    reading = readNew()
      // A fault of the database passes; the next look finds what this one missed.
      .catch(() => undefined)
      .finally(() => {
        reading = undefined;
        if (again) look();
        else if (listeners > 0 && !ended) timer = setTimeout(look, poll);
      });
  }

  async function begin(): Promise<void> {
    position = await events.newest();
    from = position;
    recent = [];
    release();
  }

  /** What is behind `after` in memory; only its end is looked at. */
  function recentBehind(after: number): StoredEvent[] {
    const last = recent.findLastIndex(({ id }) => id <= after);
    return recent.slice(last + 1);
  }

  function waitFor(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  return {
    wake() {
      if (listeners > 0) look();
    },

    end() {
      ended = true;
      clearTimeout(timer);
      release();
    },

    listen() {
      listeners += 1;
      if (listeners === 1) {
        const before = reading ?? Promise.resolve();
        reading = before
          .then(begin)
          .catch(() => undefined)
          .finally(() => {
            reading = undefined;
            look();
          });
      }
      return () => {
        listeners -= 1;
        if (listeners > 0) return;
        clearTimeout(timer);
      };
    },

    async next(after, signal, conversationId) {
      let at = after;
      for (;;) {
        if (signal.aborted || isEnded()) return [];
        if (at < from) {
          const until = from;
          const stored = await events.since(at, PAGE, conversationId);
          if (stored.length > 0) return stored;
          // Nothing of this listener's is in the table up to there; what came while it was read is in memory.
          at = until;
        } else {
          const found = recentBehind(at).filter(
            (event) => conversationId === undefined || event.conversationId === conversationId,
          );
          if (found.length > 0) return found.slice(0, PAGE);
          at = Math.max(at, position);
          await waitFor(signal);
        }
      }
    },
  };
}

/** Sends what waits in the outbox, in order, until it is empty or the network is gone. */
import { failureOf, type ApiFailure } from './api.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { Pause } from './pause.ts';

export interface SendOptions {
  readonly outbox: Outbox;
  readonly pause: Pause;
  /** Keeps other tabs of this visitor from sending at the same time. */
  readonly lock: (work: () => Promise<void>) => Promise<void>;
  /** Sends one; it may come a second time with the same key. Rejects where it failed. */
  readonly send: (item: Outgoing) => Promise<void>;
  readonly onReached: (reached: boolean) => void;
  readonly onChange: () => void;
}

/** Temporary by its kind: too busy, restarting, still at the same request, or something between does not let through. */
const isPassing = ({ status }: ApiFailure) =>
  status === 0 || status === 408 || status === 409 || status === 429 || status >= 500;

/** The token is no longer good, or its conversation is gone. */
export const isLost = ({ status }: ApiFailure): boolean => status === 401 || status === 404;

export function createSender({ outbox, pause, lock, send, onReached, onChange }: SendOptions): () => Promise<void> {
  let running = false;

  async function attempt(): Promise<ApiFailure | undefined> {
    let failure: ApiFailure | undefined;
    await lock(async () => {
      // Another tab may have sent it while this one waited for the lock.
      const item = outbox.next();
      if (item === undefined) return;
      try {
        await send(item);
      } catch (error) {
        failure = failureOf(error);
        if (!isPassing(failure) && !isLost(failure)) outbox.refuse(item.key, failure.code);
      }
    });
    return failure;
  }

  return async function sendOut() {
    if (running) return;
    running = true;
    for (let failures = 0; outbox.next() !== undefined;) {
      const failure = await attempt();
      onReached(failure?.status !== 0);
      onChange();
      if (failure === undefined) failures = 0;
      else if (isPassing(failure) || isLost(failure)) await pause.wait(failures++, failure.retryAfter);
    }
    running = false;
  };
}

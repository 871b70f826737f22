/** How many may be at work at once and how many may wait for that. Whoever gives up waiting leaves the queue at once. */

export interface Slots {
  /**
   * Resolves with what gives the slot back, to be called once; `undefined` when no more may wait. Rejects with the
   * signal's reason when it is aborted before.
   */
  take(signal: AbortSignal): Promise<(() => void) | undefined>;
}

/** In cockatiel's bulkhead one that was cancelled keeps its place in the queue, and stale ones would shut out the new. */
export function createSlots(atOnce: number, waiting: number): Slots {
  let taken = 0;
  const queue = new Set<() => void>();

  function give(): void {
    taken -= 1;
    const [next] = queue;
    next?.();
  }

  return {
    take(signal) {
      if (signal.aborted) return Promise.reject(reasonOf(signal));
      if (taken < atOnce) {
        taken += 1;
        return Promise.resolve(give);
      }
      if (queue.size >= waiting) return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        const enter = () => {
          queue.delete(enter);
          signal.removeEventListener('abort', leave);
          taken += 1;
          resolve(give);
        };
        const leave = () => {
          queue.delete(enter);
          reject(reasonOf(signal));
        };
        queue.add(enter);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
  };
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('aborted');
}

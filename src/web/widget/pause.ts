/** Waiting between attempts, longer each time, until something tells that it may work now. */
export interface Pause {
  /** Waits before the next attempt after so many failures; `atLeast` is what the server asked for, in milliseconds. */
  wait(failures: number, atLeast?: number): Promise<void>;
  /** Ends every wait at once: the network is back, or somebody has looked. */
  wake(): void;
}

const LONGEST_MS = 30_000;

export function createPause(random: () => number): Pause {
  const sleepers = new Set<() => void>();
  return {
    wait: (failures, atLeast = 0) =>
      new Promise((resolve) => {
        // A tenth to a half more or less: after an outage not everybody comes at once.
        const backoff = Math.min(LONGEST_MS, 500 * 2 ** failures) * (0.6 + 0.8 * random());
        const end = () => {
          clearTimeout(timer);
          sleepers.delete(end);
          resolve();
        };
        const timer = setTimeout(end, Math.max(backoff, atLeast));
        sleepers.add(end);
      }),
    wake() {
      for (const end of [...sleepers]) end();
    },
  };
}

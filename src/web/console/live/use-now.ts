/** The time, told again each second: one clock for all waiting times of the page. */
import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/server-clock.ts';

const listeners = new Set<() => void>();
let now = serverNow();
let timer: number | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    now = serverNow();
    for (const tell of listeners) tell();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** Milliseconds since 1970 by the server's clock. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

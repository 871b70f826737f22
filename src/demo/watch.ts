/** Wakes those who wait for something to happen in a conversation, by one stream of events for all of them. */
import { z } from 'zod';
import { SufflerError } from '../errors.ts';
import { pause } from '../llm/pause.ts';
import type { Api } from './api.ts';
import { readEvents } from './read-events.ts';

export interface Watch {
  /** Resolves when something happens to the conversation, or may have; rejects when the signal is aborted. */
  next(conversationId: string, signal: AbortSignal): Promise<void>;
}

/** Before a stream that was cut is opened again, in ms. */
const BETWEEN_STREAMS = 1_000;
const dataSchema = z.object({ conversationId: z.string() });

/** Follows until the signal is aborted. */
export function createWatch(api: Api, signal: AbortSignal): Watch {
  const waiting = new Map<string, Set<() => void>>();

  function wake(id: string): void {
    const woken = waiting.get(id) ?? [];
    waiting.delete(id);
    for (const resolve of woken) resolve();
  }

  function wakeAll(): void {
    for (const id of [...waiting.keys()]) wake(id);
  }

  async function follow(): Promise<void> {
    let lastId: string | undefined;
    while (!signal.aborted) {
      try {
        for await (const { id, event, data } of readEvents(await api.stream('/v1/events', lastId), signal)) {
          lastId = id ?? lastId;
          const told = dataSchema.safeParse(data).data;
          if (told !== undefined) wake(told.conversationId);
          // The stream's beginning, or a reset: what happened before it was told to nobody.
          else if (id !== undefined || event === 'reset') wakeAll();
        }
      } catch (error) {
        // Whoever calls next meets the same fault, and tells it.
        if (error instanceof SufflerError) wakeAll();
      }
      await pause(BETWEEN_STREAMS, signal).catch(() => undefined);
    }
  }

  void follow();

  return {
    next: (id, leaving) =>
      new Promise((resolve, reject) => {
        leaving.throwIfAborted();
        const mine = waiting.get(id) ?? new Set();
        waiting.set(id, mine);
        const done = () => {
          leaving.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          mine.delete(done);
          reject(leaving.reason instanceof Error ? leaving.reason : new Error('aborted'));
        };
        leaving.addEventListener('abort', leave, { once: true });
        mine.add(done);
      }),
  };
}

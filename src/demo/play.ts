/** Plays many dialogues at once into a running server, one beginning after another. */
import { z } from 'zod';
import { conversationSchema } from '../domain/contact.ts';
import { SufflerError } from '../errors.ts';
import { pause } from '../llm/pause.ts';
import { createAgents } from './agents.ts';
import { createApi } from './api.ts';
import type { Dialogue } from './dialogue.ts';
import { playDialogue, type Ending } from './play-dialogue.ts';
import { createWatch } from './watch.ts';

export interface PlayOptions {
  readonly server: string;
  readonly key: string;
  readonly dialogues: readonly Dialogue[];
  /** 1: as written. 60: sixty times faster. */
  readonly speed: number;
  /** Whether simulated agents answer. */
  readonly agents: boolean;
  /** What a customer waits for a person at most, in ms, whatever the speed: persons are no faster. */
  readonly patience: number;
  /** Ends it; what was played stays. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
  readonly onWait?: ((seconds: number) => void) | undefined;
}

export interface PlayReport {
  readonly dialogues: number;
  /** That customers wrote. */
  readonly messages: number;
  readonly byBot: number;
  readonly byPerson: number;
  readonly unanswered: number;
  readonly failed: readonly { readonly id: string; readonly message: string }[];
  /** Ended by the signal: the other numbers are of what was played until then. */
  readonly interrupted: boolean;
}

/** From the beginning of one dialogue to that of the next, in seconds. */
const BETWEEN = 6;

/** Rejects with `SufflerError` `server_unreachable`, `credential_invalid` or `forbidden`. */
export async function play(options: PlayOptions): Promise<PlayReport> {
  const { dialogues, speed, onProgress, onWait } = options;
  const ended = new AbortController();
  const { signal } = ended;
  const end = () => {
    ended.abort();
  };
  if (options.signal.aborted) end();
  options.signal.addEventListener('abort', end);
  const api = createApi({ ...options, signal, onWait: onWait ?? (() => undefined) });
  const wait = (seconds: number) => pause((seconds * 1_000) / speed, signal);
  const counts: Record<Ending, number> = { by_bot: 0, by_person: 0, unanswered: 0 };
  const failed: { id: string; message: string }[] = [];
  let messages = 0;
  let done = 0;

  const run = options.newId().slice(0, 8);
  const parts = {
    ...{ api, run, signal, now: options.now, pause: wait },
    watch: createWatch(api, signal),
    agents: options.agents ? createAgents({ api, pause: wait }) : undefined,
    patience: options.patience,
    onMessage: () => (messages += 1),
  };

  async function one(dialogue: Dialogue, index: number): Promise<void> {
    try {
      await wait(index * BETWEEN);
      counts[await playDialogue(parts, dialogue)] += 1;
    } catch (error) {
      if (signal.aborted || error instanceof SufflerError) throw error;
      failed.push({ id: dialogue.id, message: error instanceof Error ? error.message : 'unknown fault' });
    }
    done += 1;
    onProgress?.({ done, total: dialogues.length });
  }

  try {
    // Whatever keeps all of it from being played is told before anything is.
    await api.get('/v1/conversations?limit=1', z.object({ items: z.array(conversationSchema) }));
    onProgress?.({ done, total: dialogues.length });
    await Promise.all(dialogues.map(one));
  } catch (error) {
    if (!options.signal.aborted) throw error;
  } finally {
    options.signal.removeEventListener('abort', end);
    end();
  }
  return {
    ...{ dialogues: dialogues.length, messages, byBot: counts.by_bot, byPerson: counts.by_person },
    ...{ unanswered: counts.unanswered, failed, interrupted: options.signal.aborted },
  };
}

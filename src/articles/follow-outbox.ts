/** Keeps the vector index up with publications, from this process and others, for as long as the process runs. */
import { sufflerErrorIn } from '../errors.ts';
import type { VectorRelay } from './vector-relay.ts';

export interface FollowOptions {
  /** How soon a publication is noticed, in ms. Looking costs one read of an empty table. Default: 500. */
  readonly every?: number | undefined;
  /** Told once for each new kind of fault. */
  readonly onFault: (message: string) => void;
  /** Told when all is well again after a fault. */
  readonly onRecovery: () => void;
}

const EVERY = 500;
/** A fault doubles the wait, up to this many ms. */
const LONGEST_WAIT = 30_000;

/** Starts at once; the function that it gives ends it. A fault never ends it: it waits longer and tries again. */
export function followOutbox(relay: VectorRelay, { every = EVERY, onFault, onRecovery }: FollowOptions): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = every;
  let fault: string | undefined;

  async function look(): Promise<void> {
    try {
      if ((await relay.pending()) > 0) await relay.drain();
      if (fault !== undefined) onRecovery();
      fault = undefined;
      wait = every;
    } catch (error) {
      const known = sufflerErrorIn(error);
      const kind = known?.code ?? 'unknown';
      if (kind !== fault && !isStopped()) onFault(known?.message ?? 'an unexpected fault');
      fault = kind;
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
    if (!isStopped()) timer = setTimeout(() => void look(), wait);
  }

  // Read through a function: the compiler can't see that it changes while `look` waits.
  const isStopped = () => stopped;

  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

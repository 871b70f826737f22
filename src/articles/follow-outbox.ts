/** Keeps the vector index up with publications, from this process and others, for as long as the process runs. */
import { sufflerErrorIn } from '../errors.ts';
import { repeat } from '../repeat.ts';
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
/** Starts at once; the function that it gives ends it. A fault never ends it: it waits longer and tries again. */
export function followOutbox(relay: VectorRelay, { every = EVERY, onFault, onRecovery }: FollowOptions): () => void {
  let fault: string | undefined;
  const look = async () => {
    if ((await relay.pending()) > 0) await relay.drain();
  };
  return repeat(look, {
    every,
    onSuccess() {
      if (fault !== undefined) onRecovery();
      fault = undefined;
    },
    onError(error) {
      const known = sufflerErrorIn(error);
      const kind = known?.code ?? 'unknown';
      if (kind !== fault) onFault(known?.message ?? 'an unexpected fault');
      fault = kind;
    },
  });
}

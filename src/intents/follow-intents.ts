/** Keeps the intents up with publications, from this process and others, for as long as the process runs. */
import { repeat } from '../repeat.ts';
import type { IntentTrainer } from './intent-trainer.ts';

export interface FollowIntentsOptions {
  /** How soon a publication is noticed, in ms. Looking costs one read of one row. Default: 1000. */
  readonly every?: number | undefined;
  /** Told of each fault; the intents stay as they are, and it tries again later. */
  readonly onFault: (error: unknown) => void;
}

const EVERY = 1_000;

/** Starts at once; the function that it gives ends it. */
export function followIntents(trainer: IntentTrainer, { every = EVERY, onFault }: FollowIntentsOptions): () => void {
  const stop = repeat(
    async () => {
      await trainer.bringUp();
    },
    { every, onError: onFault },
  );
  return () => {
    stop();
    trainer.stop();
  };
}

/** Brings the vectors up at the end of an ingest, with its progress shown. */
import type { VectorRelay } from '../articles/vector-relay.ts';
import { sufflerErrorIn } from '../errors.ts';
import { createProgress } from './progress.ts';

/** What is missing when the endpoint fails: the articles are published all the same, and found by their words. */
export interface Waiting {
  readonly articles: number;
  readonly reason: string;
}

/** Gives `undefined` when nothing waits any more. */
export async function bringVectors(relay: VectorRelay, quiet: boolean): Promise<Waiting | undefined> {
  const progress = createProgress('embedding', quiet);
  try {
    await relay.drain(progress.onProgress);
    return undefined;
  } catch (error) {
    const known = sufflerErrorIn(error);
    if (known === undefined || !(known.code.startsWith('embeddings_') || known.code === 'vectors_of_another_model')) {
      throw error;
    }
    return { articles: await relay.pending(), reason: known.message };
  } finally {
    progress.end();
  }
}

export function printWaiting({ articles, reason }: Waiting): void {
  process.stderr.write(
    `${articles} articles wait for their vectors and are found by their words alone: ${reason}\n` +
      '  `suffler serve` keeps trying, and so does the next ingest.\n',
  );
}

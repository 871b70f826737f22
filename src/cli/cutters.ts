/** Cuts articles on this thread, or on threads beside it once there are so many that it pays. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { cutArticle, type CutInput, type CutResult, type Cutter } from '../../ingest/cut-article.ts';

/** A pool costs a third of a second to start: as long as this many articles take here. */
const POOL_PAYS_FROM = 60;

export interface Cutters {
  readonly cut: Cutter;
  close(): Promise<void>;
}

export function createCutters(): Cutters {
  let asked = 0;
  let pool: Piscina<CutInput, CutResult> | undefined;
  // Threads need compiled files; run from its TypeScript source the program does without them.
  const compiled = import.meta.url.endsWith('.js');
  return {
    cut(input) {
      asked += 1;
      if (!compiled || asked <= POOL_PAYS_FROM) return cutArticle(input);
      pool ??= new Piscina({
        filename: new URL('../../ingest/cut-worker.js', import.meta.url).href,
        // This thread has work of its own: it analyses and stores what the others cut.
        maxThreads: Math.max(1, availableParallelism() - 1),
        // While this thread stores a group it can't hand out work, so each has some in stock.
        concurrentTasksPerWorker: 16,
        // Between two groups a thread has nothing to do; starting it anew would cost more than the group.
        idleTimeout: 60_000,
        // MB. A syntax tree lives shortly but is large: with less room for the young it is copied over and over.
        resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 512 },
      });
      return pool.run(input);
    },
    close: async () => {
      await pool?.close();
    },
  };
}

/** Cuts articles on this thread and, once there are so many that it pays, on threads beside it. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { cutArticle, type CutInput, type CutResult, type Cutter } from '../../ingest/cut-article.ts';

/** A pool costs a third of a second to start: as long as this many articles take here. */
const POOL_PAYS_FROM = 60;
/** Articles handed to a thread ahead: while this thread stores a group, it can't hand out work. */
const IN_STOCK = 24;

export interface Cutters {
  readonly cut: Cutter;
  close(): Promise<void>;
}

export function createCutters(): Cutters {
  let asked = 0;
  let handedOut = 0;
  // This thread has work of its own: it analyses and stores what the others cut.
  const threads = Math.max(1, availableParallelism() - 1);
  let pool: Piscina<CutInput, CutResult> | undefined;
  // Threads need compiled files; run from its TypeScript source the program does without them.
  const compiled = import.meta.url.endsWith('.js');
  return {
    async cut(input) {
      asked += 1;
      // With every thread supplied, this one would only wait for them.
      if (!compiled || asked <= POOL_PAYS_FROM || handedOut >= threads * IN_STOCK) return cutArticle(input);
      pool ??= new Piscina({
        filename: new URL('../../ingest/cut-worker.js', import.meta.url).href,
        maxThreads: threads,
        concurrentTasksPerWorker: IN_STOCK,
        // Between two groups a thread has nothing to do; starting it anew would cost more than the group.
        idleTimeout: 60_000,
        // MB. Syntax trees live shortly but are large: with less room for the young they are copied over and over.
        resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 },
      });
      handedOut += 1;
      try {
        return await pool.run(input);
      } finally {
        handedOut -= 1;
      }
    },
    close: async () => {
      await pool?.close();
    },
  };
}

/** Cuts articles on this thread and, once there are so many that it pays, on threads beside it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { packageFolder } from '../package-folder.ts';
import { cutArticle, type CutInput, type CutResult, type Cutter } from '../../ingest/cut-article.ts';

/** A pool costs a third of a second to start: as long as this many articles take here. */
const POOL_PAYS_FROM = 60;
/** Articles handed to a thread ahead: while this thread stores a group, it can't hand out work. */
const IN_STOCK = 48;

export interface Cutters {
  readonly cut: Cutter;
  close(): Promise<void>;
}

interface Waiting {
  readonly input: CutInput;
  readonly settle: (result: Promise<CutResult>) => void;
}

export function createCutters(): Cutters {
  let asked = 0;
  let handedOut = 0;
  let awake = false;
  const waiting: Waiting[] = [];
  // This thread has work of its own: it analyses and stores what the others cut.
  const threads = Math.max(1, availableParallelism() - 1);
  let pool: Piscina<CutInput, CutResult> | undefined;
  // Threads need compiled files; run from its TypeScript source the program does without them.
  const compiled = import.meta.url.endsWith('.js');

  function supplyThreads(): void {
    if (!compiled || asked <= POOL_PAYS_FROM) return;
    while (handedOut < threads * IN_STOCK) {
      const next = waiting.shift();
      if (next === undefined) return;
      pool ??= startPool(threads);
      handedOut += 1;
      next.settle(
        pool.run(next.input).finally(() => {
          handedOut -= 1;
          supplyThreads();
        }),
      );
    }
  }

  /** One article at a time: between two of them finished ones are stored, and the threads get what they need. */
  function work(): void {
    supplyThreads();
    const next = waiting.shift();
    awake = next !== undefined;
    next?.settle(cutArticle(next.input));
    if (awake) setImmediate(work);
  }

  return {
    cut(input) {
      asked += 1;
      return new Promise((resolve) => {
        waiting.push({ input, settle: resolve });
        if (awake) return;
        awake = true;
        setImmediate(work);
      });
    },
    close: async () => {
      await pool?.close();
    },
  };
}

function startPool(threads: number): Piscina<CutInput, CutResult> {
  return new Piscina({
    filename: join(packageFolder(), 'dist/bundle/cut-worker.js'),
    maxThreads: threads,
    concurrentTasksPerWorker: IN_STOCK,
    // Between two groups a thread has nothing to do; starting it anew would cost more than the group.
    idleTimeout: 60_000,
    // MB. Syntax trees live shortly but are large: with less room for the young they are copied over and over.
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 },
  });
}

/** Cuts articles; once there are so many that it pays, their markdown is parsed on other threads. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { packageFolder } from '../package-folder.ts';
import { cutArticle, type Cutter } from '../../ingest/cut-article.ts';
import type { MarkdownFile, OutlineResult } from '../../ingest/read-outline.ts';

/** A pool costs a third of a second to start: as long as this many articles take here. */
const POOL_PAYS_FROM = 60;
/** Files handed to a thread ahead: while this thread stores a group, it can't hand out work. */
const IN_STOCK = 128;

export interface Cutters {
  readonly cut: Cutter;
  close(): Promise<void>;
}

export function createCutters(): Cutters {
  let asked = 0;
  let pool: Piscina<MarkdownFile, OutlineResult> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  // Threads need compiled files; run from its TypeScript source the program does without them.
  const compiled = import.meta.url.endsWith('.js');

  return {
    async cut(input) {
      asked += 1;
      if (compiled && asked > POOL_PAYS_FROM) {
        pool ??= startPool();
        const { path, text } = input;
        return cutArticle(input, await pool.run({ path, text }));
      }
      // One article at a time: between two of them whatever else this thread has to do comes in.
      turn = turn.then(() => setImmediate());
      await turn;
      return cutArticle(input);
    },
    close: async () => {
      await pool?.close();
    },
  };
}

/** This thread has enough to do with the rest: on it too, the parser would be compiled and optimised once more. */
function startPool(): Piscina<MarkdownFile, OutlineResult> {
  return new Piscina({
    filename: join(packageFolder(), 'dist/bundle/outline-worker.js'),
    maxThreads: Math.max(1, availableParallelism() - 1),
    concurrentTasksPerWorker: IN_STOCK,
    // Between two groups a thread has nothing to do; starting it anew would cost more than the group.
    idleTimeout: 60_000,
    // MB. Syntax trees live shortly but are large: with less room for the young they are copied over and over.
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 },
  });
}

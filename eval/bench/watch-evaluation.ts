/** Runs an evaluation in a process of its own and gathers what it tells of its memory. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder } from '../../src/package-folder.ts';
import { peakOf } from './child.ts';
import type { EvalMemory, EvalOrder } from './eval-process.ts';

export interface WatchedRun {
  readonly seconds: number;
  /** Peak resident memory in MB. */
  readonly peakMb: number;
  readonly memory: readonly EvalMemory[];
}

/** Throws where it does not come to its end. */
export async function watchEvaluation(order: EvalOrder, onMemory: (memory: EvalMemory) => void): Promise<WatchedRun> {
  const startedAt = performance.now();
  const child = fork(join(packageFolder(), 'dist/eval/bench/eval-process.js'), [JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const memory: EvalMemory[] = [];
  let peakMb = 0;
  child.on('message', (told: EvalMemory) => {
    memory.push(told);
    onMemory(told);
  });
  const watch = setInterval(() => void peakOf(child).then((mb) => (peakMb = Math.max(peakMb, mb))), 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`the evaluation ended with ${code ?? 'a signal'}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakMb, memory };
}

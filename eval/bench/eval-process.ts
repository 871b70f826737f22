/** A run of the evaluation in a process of its own, which tells how much memory it holds as it goes. */
import { runEvaluation } from '../run-evaluation.ts';
import { z } from 'zod';

const orderSchema = z.object({
  files: z.array(z.string()),
  kb: z.string(),
  out: z.string(),
  baseline: z.string(),
  at: z.string(),
  /** Memory is told whenever so many cases more are done. */
  every: z.number().int().min(1),
});
export type EvalOrder = z.infer<typeof orderSchema>;

/** In MB. */
export interface EvalMemory {
  readonly done: number;
  readonly resident: number;
  /** Of the JavaScript heap, what was in use. */
  readonly heap: number;
}

const { every, at, files, ...flags } = orderSchema.parse(JSON.parse(process.argv[2] ?? ''));

await runEvaluation(
  files,
  { ...flags, at: new Date(at), repeat: 1, concurrency: 1, model: false, json: true },
  ({ done }) => {
    if (done % every === 0) tell(done);
  },
);

function tell(done: number): void {
  const { rss, heapUsed } = process.memoryUsage();
  const memory: EvalMemory = { done, resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
  process.send?.(memory);
}

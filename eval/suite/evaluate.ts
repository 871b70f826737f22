/** One evaluation from its case files to the summary in its folder. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SufflerError } from '../../src/errors.ts';
import type { DenseOptions, ServiceOptions } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';
import { readBaseline } from './baseline.ts';
import { checkGates } from './check-gates.ts';
import { createCollector } from './collect.ts';
import { commitOfProgram, hashOfFiles, hashOfPrompts } from './fingerprint.ts';
import type { Gate } from './gates.ts';
import { readCases } from './read-cases.ts';
import type { CaseRecord } from './record.ts';
import { runSuite } from './run-suite.ts';
import { fingerprintSchema, type Fingerprint, type Summary } from './summary.ts';
import { openWorld } from './world.ts';

/** Search by meaning, and what decides its vectors, for the fingerprint. */
export interface Embeddings {
  readonly make: (store: Store) => Promise<DenseOptions | undefined>;
  readonly named: Readonly<Record<string, string | number>>;
}

export interface EvaluateOptions {
  readonly files: readonly string[];
  readonly kb: string;
  /** Made when it is missing; holds `results.jsonl`, `summary.json` and the reports. */
  readonly out: string;
  readonly set?: string | undefined;
  readonly repeat?: number | undefined;
  readonly concurrency?: number | undefined;
  /** Give up what the folder holds of an earlier run. Default: go on with it. */
  readonly fresh?: boolean | undefined;
  /** The moment at which every case is asked. */
  readonly at: Date;
  readonly gates?: readonly Gate[] | undefined;
  readonly baseline?: string | undefined;
  readonly services?: Partial<ServiceOptions> | undefined;
  readonly model?: string | undefined;
  readonly embeddings?: Embeddings | undefined;
  /** Told of the cases done; `total` is how many will be asked. */
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
  readonly onRecord?: ((record: CaseRecord) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a folder says of the run that it holds. */
const startSchema = z.object({ run: z.string(), fingerprint: fingerprintSchema });

/**
 * Throws `SufflerError`: `invalid_request` where the folder holds a run of something else, `disk_full` where results
 * can't be written (those that were stay, and the same command goes on with them).
 */
export async function evaluate(options: EvaluateOptions): Promise<Summary> {
  const { files, kb, out, set, repeat = 1, at, gates = [], signal } = options;
  const startedAt = performance.now();
  await mkdir(out, { recursive: true });
  const world = await openWorld({
    ...{ folder: kb, scratch: out, now: () => at, services: options.services },
    makeDense: options.embeddings?.make,
  });
  try {
    const fingerprint: Fingerprint = {
      commit: await commitOfProgram(),
      knowledgeBase: world.knowledgeBase,
      cases: await hashOfFiles(files),
      prompts: hashOfPrompts(),
      ...(options.model === undefined ? {} : { model: options.model }),
      config: {
        ...{ at: at.toISOString(), set: set ?? '', repeat, threshold: options.services?.threshold ?? 0.5 },
        ...options.embeddings?.named,
      },
    };
    const run = await startOf(out, fingerprint, options.fresh === true);
    const total = repeat * (await countCases(files, set));
    const problems = [...world.problems];
    const collector = createCollector();
    let done = 0;
    await runSuite({
      ...{ world, lines: readCases(files), file: join(out, 'results.jsonl'), set, repeat, run, signal },
      concurrency: options.concurrency,
      onRecord(record) {
        collector.add(record);
        options.onRecord?.(record);
        done += 1;
        options.onProgress?.({ done, total });
      },
      onProblem: (told) => problems.push(told),
    }).catch((error: unknown) => {
      throw diskFull(error, out, done) ?? error;
    });
    if (signal?.aborted === true) {
      throw new SufflerError(
        'invalid_request',
        `stopped after ${done} of ${total}; the same command goes on from there.`,
      );
    }
    if (done === 0) problems.push(`no cases${set === undefined ? '' : ` of the set "${set}"`}: nothing was asked`);
    const summary: Summary = {
      at: new Date().toISOString(),
      seconds: Math.round(performance.now() - startedAt) / 1000,
      fingerprint,
      problems,
      ...collector.sum(),
      gates: [],
    };
    const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
    const judged = { ...summary, gates: checkGates(gates, { summary, baseline }) };
    await writeFile(join(out, 'summary.json'), `${JSON.stringify(judged, undefined, 2)}\n`);
    return judged;
  } finally {
    await world.close();
  }
}

/** The name of the run that the folder holds, or of a new one. */
async function startOf(out: string, fingerprint: Fingerprint, fresh: boolean): Promise<string> {
  const file = join(out, 'run.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined && !fresh) {
    const held = startSchema.safeParse(JSON.parse(text));
    const differs = held.success ? differing(held.data.fingerprint, fingerprint) : ['all of it'];
    if (held.success && differs.length === 0) return held.data.run;
    throw new SufflerError(
      'invalid_request',
      `${out} holds a run of something else (${differs.join(', ')}); name another folder, or add --fresh to give it up.`,
    );
  }
  for (const name of ['results.jsonl', 'summary.json']) await rm(join(out, name), { force: true });
  const run = randomUUID();
  await writeFile(file, `${JSON.stringify({ run, fingerprint }, undefined, 2)}\n`);
  return run;
}

function differing(one: Fingerprint, other: Fingerprint): string[] {
  const names = ['commit', 'knowledgeBase', 'cases', 'prompts', 'model', 'config'] as const;
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

async function countCases(files: readonly string[], set: string | undefined): Promise<number> {
  let count = 0;
  for await (const line of readCases(files)) {
    if (line.kind === 'case' && (set === undefined || line.case.split === set)) count += 1;
  }
  return count;
}

function diskFull(error: unknown, out: string, done: number): SufflerError | undefined {
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  if (!full) return undefined;
  const message = `${out}: the disk is full after ${done} results, which are kept; free some space and run it again: it goes on.`;
  return new SufflerError('disk_full', message, error);
}

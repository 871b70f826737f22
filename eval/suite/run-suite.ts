/** Runs cases over a knowledge base and writes each result as it comes; a run that was stopped goes on where it was. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { appendFile, stat, truncate } from 'node:fs/promises';
import { sufflerErrorIn } from '../../src/errors.ts';
import { askCase } from './ask-case.ts';
import { CaseFault } from './case-fault.ts';
import type { EvalCase } from './case.ts';
import { textLinesOf } from './lines-of.ts';
import { recordSchema, type CaseRecord } from './record.ts';
import type { ReadLine } from './read-cases.ts';
import { scoreCase } from './score-case.ts';
import type { World } from './world.ts';

export interface SuiteOptions {
  readonly world: Pick<World, 'services' | 'hasArticle' | 'topicsOf' | 'changed'>;
  readonly lines: AsyncIterable<ReadLine>;
  /** `results.jsonl`: what it holds already is not asked again. */
  readonly file: string;
  /** Only the cases of this split. Default: all. */
  readonly set?: string | undefined;
  /** How often each case is asked. Default: 1. */
  readonly repeat?: number | undefined;
  /** Cases asked at the same time; more than one pays where a model answers. Default: 1. */
  readonly concurrency?: number | undefined;
  /** Names this run's conversations, so that none of an earlier run is remembered. */
  readonly run: string;
  readonly onRecord: (record: CaseRecord) => void;
  readonly onProblem: (told: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Resolves with how many results the file held before, and how many were added. */
export async function runSuite(options: SuiteOptions): Promise<{ readonly resumed: number; readonly added: number }> {
  const { world, lines, file, set, repeat = 1, concurrency = 1, run, onRecord, onProblem, signal } = options;
  const done = await readDone(file, onRecord);
  const out = createWriteStream(file, { flags: 'a' });
  let fault: Error | undefined;
  out.on('error', (error) => (fault = error));
  let added = 0;

  async function runOne(one: EvalCase, number: number, where: string): Promise<void> {
    const place = `${run}:${one.id}:${number}`;
    try {
      const work = async (services: World['services']) =>
        scoreCase(one, await askCase(one, services, place), {
          article: services.article,
          repeat: number,
          topics: world.topicsOf(one.expect.articles[0]),
        });
      const record = await (one.given === undefined ? work(world.services) : world.changed(one.given, work));
      if (!out.write(`${JSON.stringify(record)}\n`)) await Promise.race([once(out, 'drain'), once(out, 'close')]);
      if (fault !== undefined) throw fault;
      added += 1;
      onRecord(record);
    } catch (error) {
      if (!(error instanceof CaseFault) && sufflerErrorIn(error) === undefined) throw error;
      onProblem(`${where}: ${error instanceof Error ? error.message : 'unknown fault'}`);
    }
  }

  const running = new Set<Promise<void>>();
  let failure: Error | undefined;
  try {
    for await (const line of lines) {
      if (signal?.aborted === true || failure !== undefined) break;
      if (line.kind === 'problem') {
        onProblem(line.told);
        continue;
      }
      const { case: one, where } = line;
      if (set !== undefined && one.split !== set) continue;
      const missing = one.expect.articles.filter((id) => !world.hasArticle(id));
      if (missing.length > 0) {
        onProblem(
          `${where}: the knowledge base has no article ${missing.map((id) => `"${id}"`).join(', ')}; expect one that it has`,
        );
        continue;
      }
      for (let number = 0; number < repeat; number += 1) {
        if (done.has(`${one.id}\n${number}`)) continue;
        const work = runOne(one, number, where)
          .catch((error: unknown) => (failure ??= error instanceof Error ? error : new Error(String(error))))
          .then(() => void running.delete(work));
        running.add(work);
        if (running.size >= concurrency) await Promise.race(running);
      }
    }
    await Promise.all(running);
  } finally {
    await new Promise<void>((resolve) => out.end(resolve));
  }
  if (failure !== undefined || fault !== undefined) throw failure ?? fault ?? new Error('unknown fault');
  return { resumed: done.size, added };
}

/** What was asked before. A last line that a killed run left half-written is cut off, and asked again. */
async function readDone(file: string, onRecord: (record: CaseRecord) => void): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  let whole = 0;
  try {
    for await (const line of textLinesOf(file)) {
      const record = recordOf(line);
      if (record === undefined) break;
      whole += Buffer.byteLength(line) + 1;
      done.add(`${record.id}\n${record.repeat}`);
      onRecord(record);
    }
    // Only the end of the last line is missing.
    if (whole > (await stat(file)).size) await appendFile(file, '\n');
    else await truncate(file, whole);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return done;
    throw error;
  }
  return done;
}

function recordOf(line: string): CaseRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

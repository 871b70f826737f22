/** Serves from several processes that share one port. One that dies is replaced, and all of them end with this one. */
import cluster, { type Worker } from 'node:cluster';
import { join } from 'node:path';
import { SufflerError, type ErrorCode } from '../errors.ts';
import type { RunningServer } from '../node.ts';
import { packageFolder } from '../package-folder.ts';

export interface ProcessesOptions {
  readonly count: number;
  /** Told of each process that serves, and of each that ended though nobody wanted it to. */
  readonly tell: (message: string) => void;
}

export interface Processes extends RunningServer {
  /** Resolves with what kept one from taking another's place, twice; the others still serve. */
  readonly gaveUp: Promise<unknown>;
}

/** What a process tells this one: where it listens, or why it can't. */
export type WorkerTold = { readonly url: string } | { readonly code: ErrorCode; readonly message: string };

/** Resolves once all of them serve. Rejects with what kept the first one, or any other twice, from it. */
export async function startProcesses({ count, tell }: ProcessesOptions): Promise<Processes> {
  /** With what tells how each one ends. */
  const alive = new Map<Worker, Promise<string>>();
  let ending = false;
  let giveUp: (error: unknown) => void;
  const gaveUp = new Promise<unknown>((resolve) => (giveUp = resolve));

  async function start(): Promise<string> {
    const worker = cluster.fork();
    const over = endOf(worker).finally(() => alive.delete(worker));
    alive.set(worker, over);
    const url = await listening(worker, over);
    const name = `Process ${worker.process.pid ?? '?'}`;
    tell(`${name} serves.`);
    void over.then((how) => {
      if (ending) return;
      tell(`${name} ended (${how}); another one takes its place.`);
      startTrying().catch(giveUp);
    });
    return url;
  }

  /** A second failure will have the same reason as the first: trying on would never end. */
  const startTrying = () =>
    start().catch((error: unknown) => {
      if (ending) throw error;
      tell(`${error instanceof Error ? error.message : String(error)} It is tried once more.`);
      return start();
    });

  async function close(): Promise<void> {
    ending = true;
    for (const worker of alive.keys()) worker.process.kill('SIGTERM');
    await Promise.all(alive.values());
  }

  cluster.setupPrimary({ exec: join(packageFolder(), 'dist/bundle/serve-worker.js'), args: [] });
  try {
    // Alone: what keeps it from the port keeps the others from it too, and is said once.
    const url = await start();
    await Promise.all(Array.from({ length: count - 1 }, startTrying));
    return { url, close, gaveUp };
  } catch (error) {
    await close();
    throw error;
  }
}

function listening(worker: Worker, over: Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('message', (told: WorkerTold) => {
      if ('url' in told) resolve(told.url);
      else reject(new SufflerError(told.code, told.message));
    });
    void over.then((how) => {
      reject(new SufflerError('process_ended', `A process ended (${how}) before it served.`));
    });
  });
}

/** Resolves with how, once it has ended and everything it told has arrived: either may be the last. */
function endOf(worker: Worker): Promise<string> {
  return new Promise((resolve) => {
    worker.once('exit', (code: number | null, signal: string | null) => {
      const end = () => {
        resolve(signal ?? `exit code ${code ?? 0}`);
      };
      if (worker.isConnected()) worker.once('disconnect', end);
      else end();
    });
    // Also emitted where something is sent to one that has just died; that one's exit follows.
    worker.on('error', (error) => {
      if (worker.process.pid === undefined) resolve(error.message);
    });
  });
}

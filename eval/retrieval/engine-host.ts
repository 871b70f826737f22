/** The benchmark's side of an engine's process: starts it, gives orders, stops it when its time is over. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder } from '../../src/package-folder.ts';
import type { Asked } from './engine.ts';
import type { Answered, Failed, Indexed, Order } from './orders.ts';

export interface HostedEngine {
  readonly name: string;
  readonly indexed: Indexed;
  ask(questions: readonly Asked[], limit: number): Promise<Answered>;
  stop(): Promise<void>;
}

export interface HostOptions extends Omit<Extract<Order, { kind: 'index' }>, 'kind'> {
  /** Seconds that indexing may take. */
  readonly seconds: number;
  /** MB that the process's JavaScript heap may take. */
  readonly heapMb: number;
}

/** Indexes in a new process. Gives the reason as a string where that did not come to an end. */
export async function hostEngine({ seconds, heapMb, ...order }: HostOptions): Promise<HostedEngine | string> {
  const child = fork(join(packageFolder(), 'dist/eval/retrieval/engine-process.js'), [], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  const timer = setTimeout(() => void stop(), seconds * 1000);
  try {
    const indexed = await give<Indexed>(child, { kind: 'index', ...order });
    const ask = (questions: readonly Asked[], limit: number) =>
      give<Answered>(child, { kind: 'ask', questions, limit });
    return { name: order.engine, indexed, ask, stop };
  } catch (error) {
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    return child.signalCode === 'SIGKILL' ? `stopped after ${seconds} s` : reason;
  } finally {
    clearTimeout(timer);
  }
}

function give<Result extends Indexed | Answered>(child: ChildProcess, order: Order): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null) => {
      reject(new Error(signal === 'SIGABRT' ? 'out of memory' : `ended with ${signal ?? code ?? 'no code'}`));
    };
    child.once('exit', onExit);
    child.once('message', (result: Result | Failed) => {
      child.off('exit', onExit);
      if (result.kind === 'failed') reject(new Error(result.message));
      else resolve(result);
    });
    child.send(order);
  });
}

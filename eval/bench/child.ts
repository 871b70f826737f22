/** Runs a program of this project as a process of its own, and watches its memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../../src/package-folder.ts';

export interface Finished {
  readonly stdout: string;
  readonly code: number;
  readonly wallMs: number;
  /** Peak resident memory in MB; 0 where the system does not tell (only Linux does). */
  readonly peakMb: number;
}

/** Runs to the end. Arguments start with the program's path below `dist/`. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Finished> {
  const startedAt = performance.now();
  const child = start(args, environment);
  let stdout = '';
  child.stdout?.on('data', (part: Buffer) => (stdout += part.toString()));
  let peakMb = 0;
  const watch = setInterval(() => void peakOf(child).then((mb) => (peakMb = Math.max(peakMb, mb))), 20);
  const code = await new Promise<number>((resolve) => {
    child.once('close', (exit) => {
      resolve(exit ?? -1);
    });
  });
  clearInterval(watch);
  return { stdout, code, wallMs: performance.now() - startedAt, peakMb };
}

export function start(
  [program = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, [join(packageFolder(), 'dist', program), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Peak resident memory of a running process in MB. */
export async function peakOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Starts a server that prints its address, and gives that address once it does. */
export async function startServer(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = start(args, { PORT: '0', ...environment });
  const url = await new Promise<string>((resolve, reject) => {
    let told = '';
    child.stderr?.on('data', (part: Buffer) => {
      told += part.toString();
      const found = /listens on (http:\S+)/.exec(told)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => {
      reject(new Error(`the server ended before it listened:\n${told}`));
    });
  });
  return { url, child, stop: () => new Promise((resolve) => (child.once('close', resolve), child.kill('SIGTERM'))) };
}

/** Runs the compiled command as a child process, with nothing in its environment but what the test says. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('..', import.meta.url));
const command = fileURLToPath(new URL('../dist/bundle/suffler.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  /** Settles when the process has ended. */
  readonly finished: Promise<Finished>;
  /** Resolves with the first match in what it wrote to stderr, rejects when it ends without one. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly stop: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => void;
}

export type Environment = Readonly<Record<string, string>>;

export function suffler(args: readonly string[], environment: Environment = {}): Promise<Finished> {
  return start(args, environment).finished;
}

/** A process that outlives its test is killed behind it. */
export function startSuffler(args: readonly string[], environment: Environment): Running {
  const running = start(args, environment);
  onTestFinished(running.kill);
  return running;
}

function start(args: readonly string[], environment: Environment): Running & { kill: () => void } {
  const child = spawn(process.execPath, [command, ...args], { cwd: root, env: { ...environment } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  return {
    finished,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(stderr);
          if (found !== null) resolve(found);
        };
        child.stderr.on('data', look);
        child.on('close', () => {
          reject(new Error(`ended without ${pattern.source}:\n${stderr}`));
        });
        look();
      }),
    stop: (signal) => child.kill(signal),
    kill: () => child.kill('SIGKILL'),
  };
}

/** Names what a run evaluated, so that nobody compares what can't be compared. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { prompts } from '../../src/prompts/prompts.ts';
import { packageFolder } from '../../src/package-folder.ts';

/** SHA-256 over the files, in the order in which they are named. A file that can't be read counts as empty. */
export async function hashOfFiles(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) hash.update(chunk);
    }).catch(() => undefined);
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** SHA-256 over all prompts with their versions. */
export function hashOfPrompts(): string {
  return createHash('sha256').update(JSON.stringify(prompts)).digest('hex');
}

/** The commit of the program, with a `+` when files differ from it; `unknown` where there is no repository. */
export async function commitOfProgram(): Promise<string> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', ['-C', packageFolder(), ...args])).stdout;
  try {
    const head = (await git('rev-parse', '--short=12', 'HEAD')).trim();
    return (await git('status', '--porcelain')).trim() === '' ? head : `${head}+`;
  } catch {
    return 'unknown';
  }
}

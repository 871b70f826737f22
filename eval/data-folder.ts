/** Where the evaluation data is: `SUFFLER_DATA`, else beside the repository. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';

/** The repository, from its source as from what was compiled of it. */
export function repositoryFolder(): string {
  const compiled = import.meta.url.includes('/dist/eval/');
  return fileURLToPath(new URL(compiled ? '../../' : '../', import.meta.url));
}

/** Folder of one data set, or `undefined` when it is not there. */
export function dataSet(name: string): string | undefined {
  const root = readConfig().SUFFLER_DATA ?? join(repositoryFolder(), '..', 'shared', 'data');
  const folder = join(root, name);
  return existsSync(folder) ? folder : undefined;
}

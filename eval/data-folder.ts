/** Where the evaluation data is: `SUFFLER_DATA`, else beside the repository. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { packageFolder } from '../src/package-folder.ts';

/** Folder of one data set, or `undefined` when it is not there. */
export function dataSet(name: string): string | undefined {
  const root = readConfig().SUFFLER_DATA ?? join(packageFolder(), '..', 'shared', 'data');
  const folder = join(root, name);
  return existsSync(folder) ? folder : undefined;
}

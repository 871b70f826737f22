/** Reads the summary of a run from its folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SufflerError } from '../../src/errors.ts';
import { summarySchema, type Summary } from './summary.ts';

/** Throws `SufflerError` `folder_unreadable` for a folder that holds none. */
export async function readSummary(folder: string): Promise<Summary> {
  try {
    return summarySchema.parse(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')));
  } catch (error) {
    const message = `${folder}: no run that is finished; name the folder that suffler eval --out wrote.`;
    throw new SufflerError('folder_unreadable', message, error);
  }
}

/** A run that was kept: its folder with `summary.json` and `results.jsonl`, read a line at a time. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SufflerError } from '../../src/errors.ts';
import { linesOf } from './lines-of.ts';
import { fingerprintSchema, type Fingerprint } from './summary.ts';

export interface Run {
  /** As problems name it. */
  readonly name: string;
  readonly fingerprint: () => Promise<Fingerprint>;
  /** The lines of the results as UTF-8, each time from the first: who wants few of them decodes few. */
  readonly lines: () => AsyncIterable<Uint8Array>;
}

/** No more is asked of a summary, so that an older one, with other figures, can still be compared. */
const summarySchema = z.object({ fingerprint: fingerprintSchema });

/** Nothing is read yet. What is, throws `SufflerError` `folder_unreadable` where the folder holds no run. */
export function openRun(folder: string): Run {
  const noRun = (file: string, error: unknown) => {
    const told = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return new SufflerError(
      'folder_unreadable',
      `${folder} holds no run that can be read, see ${file}: ${told}`,
      error,
    );
  };
  return {
    name: folder,
    async fingerprint() {
      try {
        const text = await readFile(join(folder, 'summary.json'), 'utf8');
        return summarySchema.parse(JSON.parse(text)).fingerprint;
      } catch (error) {
        throw noRun('summary.json', error);
      }
    },
    async *lines() {
      try {
        yield* linesOf(join(folder, 'results.jsonl'));
      } catch (error) {
        throw noRun('results.jsonl', error);
      }
    },
  };
}

/** A run that was kept: its folder with `summary.json` and `results.jsonl`, read a line at a time. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SufflerError } from '../../src/errors.ts';
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

const CHUNK_BYTES = 1 << 20;
const LINE_FEED = 10;

/** Cut at line feeds alone: `node:readline` also cuts at U+2028, which JSON leaves in texts as it is. */
async function* linesOf(file: string): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield rest;
}

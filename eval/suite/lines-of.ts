/** Reads a file line by line, whatever its length. */
import { createReadStream } from 'node:fs';

const CHUNK_BYTES = 1 << 20;

/** Cut at line feeds alone: `node:readline` also cuts at U+2028, which JSON leaves in texts as it is. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  const chunks: AsyncIterable<string> = createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Reads a file line by line, whatever its length. */
import { createReadStream } from 'node:fs';

const CHUNK_BYTES = 1 << 20;
const LINE_FEED = 10;

/** Cut at line feeds alone: `node:readline` also cuts at U+2028, which JSON leaves in texts as it is. */
export async function* linesOf(file: string): AsyncGenerator<Uint8Array> {
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

/** The same, decoded. */
export async function* textLinesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of linesOf(file)) yield decoder.decode(bytes);
}

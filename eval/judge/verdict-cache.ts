/** Keeps verdicts on disk, a JSON object a line, added to alone: a run that was killed loses the line it was writing. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const lineSchema = z.object({ key: z.string(), verdict: z.string(), reason: z.string() });
type Kept = Omit<z.infer<typeof lineSchema>, 'key'>;

export interface VerdictCache {
  get(key: string): Promise<Kept | undefined>;
  /** Resolves when it is written. */
  add(key: string, kept: Kept): Promise<void>;
}

/** Without a file it lasts as long as the process. The file is read when it is first asked for something. */
export function createVerdictCache(file: string | undefined): VerdictCache {
  let loading: Promise<Map<string, Kept>> | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Map<string, Kept>> {
    const kept = new Map<string, Kept>();
    if (file === undefined) return kept;
    await mkdir(dirname(file), { recursive: true });
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    for (const line of text.split('\n')) {
      const read = readLine(line);
      if (read !== undefined) kept.set(read.key, { verdict: read.verdict, reason: read.reason });
    }
    // So that what comes next does not become part of half a line.
    if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n');
    return kept;
  }

  const loaded = () => (loading ??= load());
  return {
    async get(key) {
      return (await loaded()).get(key);
    },
    async add(key, kept) {
      (await loaded()).set(key, kept);
      if (file === undefined) return;
      const line = `${JSON.stringify({ key, ...kept })}\n`;
      // One after another; a disk that was full may have room again.
      const written = writing.catch(() => undefined).then(() => appendFile(file, line));
      writing = written;
      await written;
    },
  };
}

/** `undefined` for half a line, or one of another making: it is asked for again. */
function readLine(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

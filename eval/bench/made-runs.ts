/** Makes two runs out of one, as large as is asked for, to be compared. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordSchema } from '../suite/record.ts';

/** Of so many cases one has, in the second run, what the next case had. */
const MOVED = 7;

/** The results of `run` over and over, each time with other ids and clusters; gives the two folders. */
export async function makeRuns(run: string, count: number, folder: string): Promise<[string, string]> {
  const lines = (await readFile(join(run, 'results.jsonl'), 'utf8')).trim().split('\n');
  const records = lines.map((line) => recordSchema.parse(JSON.parse(line)));
  const write = async (name: string, isMoved: (at: number) => boolean) => {
    const to = join(folder, name);
    await mkdir(to, { recursive: true });
    await copyFile(join(run, 'summary.json'), join(to, 'summary.json'));
    const made = Array.from(Array(count).keys(), (at) => {
      const named = records[at % records.length];
      const { scores, right, text } = records[(at + Number(isMoved(at))) % records.length] ?? {};
      const round = Math.floor(at / records.length);
      return `${JSON.stringify({ ...named, id: `${named?.id}/${round}`, cluster: `${named?.cluster}/${round}`, scores, right, text })}\n`;
    });
    await writeFile(join(to, 'results.jsonl'), made.join(''));
    return to;
  };
  return [await write('before', () => false), await write('after', (at) => at % MOVED === 0)];
}

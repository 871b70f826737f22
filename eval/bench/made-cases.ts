/** Makes as many cases as are asked for out of those that there are, by a rule. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** As the benchmark tells it. */
export const rule =
  'the gate cases over and over, but those that change an article; in every twentieth round as they are, ' +
  'in the others the first three words of the last message alone';

/** Rounds of which one asks the cases as they are: most are cheap, so that a hundred thousand take minutes, not hours. */
const WHOLE_EVERY = 20;
const WORDS = 3;
const BATCH = 1_000;

/** What the rule touches; all else stays as it is. */
const lineSchema = z.looseObject({
  id: z.string(),
  text: z.string().optional(),
  messages: z.array(z.looseObject({ text: z.string() })).optional(),
  given: z.unknown().optional(),
  noise: z.unknown().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** Writes `count` cases, each with an id of its own and the cluster of the case that it is made of. */
export async function makeCases(files: readonly string[], count: number, to: string): Promise<void> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
  const usable = lines.map((line) => lineSchema.parse(JSON.parse(line))).filter(({ given }) => given === undefined);
  await writeFile(to, '');
  for (let made = 0; made < count;) {
    const upTo = Math.min(count, made + BATCH);
    let batch = '';
    for (; made < upTo; made += 1) {
      const line = usable[made % usable.length];
      if (line !== undefined) batch += `${JSON.stringify(madeOf(line, Math.floor(made / usable.length)))}\n`;
    }
    await appendFile(to, batch);
  }
}

/** Without its noise: what it is held to has another id here. */
function madeOf(line: Line, round: number): Line {
  const id = `${line.id}/${round}`;
  if (round % WHOLE_EVERY === 0) return { ...line, id, noise: undefined };
  const { text, messages = [], ...rest } = { ...line, noise: undefined };
  const last = text ?? messages.at(-1)?.text ?? '';
  return { ...rest, id, text: last.split(/\s+/).slice(0, WORDS).join(' ') };
}

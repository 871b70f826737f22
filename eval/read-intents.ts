/** Reads the data sets of questions that are labelled with what they ask for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dataSet } from './data-folder.ts';

const lineSchema = z.object({ text: z.string(), intent: z.string(), answerable: z.boolean().default(true) });

export interface LabelledQuestion {
  readonly text: string;
  /** `undefined`: outside of all intents. */
  readonly intent: string | undefined;
}

/** Questions of one file of a set; none when the set is not there. */
export async function readIntents(set: string, file: string): Promise<LabelledQuestion[]> {
  const folder = dataSet(set);
  if (folder === undefined) return [];
  const text = await readFile(join(folder, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .map(({ text: question, intent, answerable }) => ({
      text: question,
      intent: answerable && intent !== 'oos' ? intent : undefined,
    }));
}

/** The first `count` questions of each intent, in their order; those without an intent are left out. */
export function firstOfEach(questions: readonly LabelledQuestion[], count: number): LabelledQuestion[] {
  const taken = new Map<string, number>();
  return questions.filter(({ intent }) => {
    if (intent === undefined) return false;
    taken.set(intent, (taken.get(intent) ?? 0) + 1);
    return (taken.get(intent) ?? 0) <= count;
  });
}

/** An intent's name in words: `card_arrival` is `card arrival`. */
export function titleOf(intent: string): string {
  return intent.replaceAll('_', ' ');
}

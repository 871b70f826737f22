/** The dialogues that come with the package, one language after the other in turn. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dialogue } from '../demo/dialogue.ts';
import { parseDialogues } from '../demo/parse-dialogues.ts';
import { demoFolder } from './demo-folder.ts';

export async function readDialogues(): Promise<Dialogue[]> {
  const [ru = [], en = []] = await Promise.all(['ru', 'en'].map(readFileOf));
  return ru.length >= en.length ? interleave(ru, en) : interleave(en, ru);
}

async function readFileOf(lang: string): Promise<Dialogue[]> {
  const name = `dialogues-${lang}.jsonl`;
  return parseDialogues(await readFile(join(demoFolder(), 'demo', name), 'utf8'), name);
}

function interleave(longer: readonly Dialogue[], shorter: readonly Dialogue[]): Dialogue[] {
  return longer.flatMap((one, index) => [one, ...shorter.slice(index, index + 1)]);
}

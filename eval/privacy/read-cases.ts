/** Reads sentences in which personal data is marked: `мой номер {phone:+7 900 000-12-34}`. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { personalKinds, type FoundSpan } from '../../src/privacy/personal.ts';

const lineSchema = z.object({
  id: z.string(),
  lang: z.enum(['ru', 'en']),
  split: z.enum(['dev', 'test']),
  text: z.string(),
  kinds: z.array(z.enum(personalKinds)),
});

export interface PrivacyCase {
  readonly id: string;
  readonly lang: 'ru' | 'en';
  readonly split: 'dev' | 'test';
  /** Without the marks. */
  readonly text: string;
  readonly spans: readonly FoundSpan[];
}

const kindSchema = z.enum(personalKinds);
const mark = /\{([a-z]+):([^}]*)\}/g;

/** One JSON object a line. Throws with the line of the first whose marks and kinds do not agree. */
export async function readPrivacyCases(file: string): Promise<PrivacyCase[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const { kinds, text: marked, ...rest } = lineSchema.parse(JSON.parse(line));
    const { text, spans } = unmark(marked);
    const found = [...new Set(spans.map(({ kind }) => kind))];
    if (found.join() !== kinds.join())
      throw new Error(`${file}:${index + 1}: marks ${found.join()}, kinds ${kinds.join()}`);
    return { ...rest, text, spans };
  });
}

function unmark(marked: string): { text: string; spans: FoundSpan[] } {
  const spans: FoundSpan[] = [];
  let text = '';
  let behind = 0;
  for (const { 0: whole, 1: kind, 2: own = '', index } of marked.matchAll(mark)) {
    text += marked.slice(behind, index);
    spans.push({ kind: kindSchema.parse(kind), start: text.length, end: text.length + own.length });
    text += own;
    behind = index + whole.length;
  }
  return { text: text + marked.slice(behind), spans };
}

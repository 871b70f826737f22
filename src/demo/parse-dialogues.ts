/** Reads dialogues from lines of JSON. */
import { SufflerError } from '../errors.ts';
import { dialogueSchema, type Dialogue } from './dialogue.ts';

/** Rejects the whole file with `invalid_request` that names its first faulty line: it is ours, and must be right. */
export function parseDialogues(text: string, name: string): Dialogue[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = dialogueSchema.safeParse(jsonOf(line));
    if (parsed.success) return [parsed.data];
    const faults = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
    throw new SufflerError('invalid_request', `${name}:${at + 1}: ${faults.join('; ')}`);
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

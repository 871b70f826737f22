/** Reads all of prompts/ and holds each prompt to its recorded version; every fault at once. */
import { z } from 'zod';
import { SufflerError } from '../../src/errors.ts';
import { parsePrompt, type Prompt } from './parse-prompt.ts';

/** By id, the hash of each version there was. */
const versionsSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type PromptVersions = z.infer<typeof versionsSchema>;

export interface ReadPrompts {
  /** By id. */
  readonly prompts: readonly Prompt[];
  /** What was recorded, and the versions that are new. */
  readonly versions: PromptVersions;
}

/** `files` by their names; `recorded` is the text of prompts/versions.json. Throws `SufflerError` `prompt_invalid`. */
export function readPrompts(files: Readonly<Record<string, string>>, recorded: string): ReadPrompts {
  const versions = versionsSchema.parse(JSON.parse(recorded));
  const faults: string[] = [];
  const byId = new Map<string, Prompt>();
  for (const [file, text] of Object.entries(files)) {
    const parsed = parsePrompt(file, text);
    faults.push(...parsed.faults);
    const { prompt } = parsed;
    if (prompt === undefined) continue;
    if (byId.has(prompt.id)) faults.push(`${file}:1: the id ${prompt.id} is another file's already`);
    byId.set(prompt.id, prompt);
    const known = versions[prompt.id]?.[prompt.version];
    if (known !== undefined && known !== prompt.hash) {
      faults.push(`${file}:1: changed, and is version ${prompt.version} still; raise the version`);
    }
    versions[prompt.id] = { ...versions[prompt.id], [prompt.version]: prompt.hash };
  }
  if (faults.length > 0) throw new SufflerError('prompt_invalid', faults.join('\n'));
  return { prompts: [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), versions };
}

/** Reads the rule files of a folder; one that is wrong stops none of the others. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { problemsOf } from '../problem.ts';
import { readFiles, type ListedFile } from '../read-folder.ts';
import { declaresRule, readRule, type ReadRule } from './read-rule.ts';
import type { RuleKind, Surroundings } from './rule-kind.ts';
import { ruleKinds } from './rule-kinds.ts';

/** Bytes in which `suffler:` must come, so that a large export of something else is not read whole. */
const HEAD = 65_536;

/** Those of the YAML files that say they are rules, and those that can't be read, as they may be. */
export async function findRuleFiles(folder: string, yaml: readonly ListedFile[]): Promise<ListedFile[]> {
  const found: ListedFile[] = [];
  for (const file of yaml) {
    if (file.problem !== undefined || (await mayDeclareRule(join(folder, file.path)))) found.push(file);
  }
  return found;
}

/** In the order of `files`. Of two files with one kind and id the second is refused. */
export async function readRules(
  folder: string,
  files: readonly ListedFile[],
  surroundings: Surroundings,
  kinds: readonly RuleKind[] = ruleKinds,
): Promise<ReadRule[]> {
  const read = await readFiles(folder, files, ({ path, text, problems }) =>
    Promise.resolve(text === undefined ? { path, problems } : readRule(path, text, kinds, surroundings)),
  );
  const taken = new Map<string, string>();
  return read
    .filter((rule) => rule !== undefined)
    .map((rule) => {
      const { path, kind, id } = rule;
      if (kind === undefined || id === undefined) return rule;
      const first = taken.get(`${kind}/${id}`);
      taken.set(`${kind}/${id}`, first ?? path);
      if (first === undefined) return rule;
      const message = `id "${id}" (${kind}) is taken by ${first}; give one of them another id`;
      return { path, problems: [problemsOf(path)('error', 1, message)] };
    });
}

async function mayDeclareRule(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(HEAD) });
      return declaresRule.test(new TextDecoder().decode(buffer.subarray(0, bytesRead)).replaceAll('\r', '\n'));
    } finally {
      await file.close();
    }
  } catch {
    return true;
  }
}

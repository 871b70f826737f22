/** Brings the stored rules to what the rule files of a folder say, in one transaction. */
import { listStoredRules, type StoredRuleName } from '../../src/rules/list-stored-rules.ts';
import { publishRules, type RulePublication, type RuleWriter } from '../../src/rules/publish-rules.ts';
import { hashOfText } from '../../src/text/hash-of-text.ts';
import { problemsOf, type Problem } from '../problem.ts';
import type { ReadRule } from './read-rule.ts';

export interface RuleReport {
  readonly stored: number;
  readonly unchanged: number;
  readonly retired: number;
}

export interface IngestRulesOptions {
  readonly rules: readonly ReadRule[];
  /** Folders that could not be read: rules from there stay as they are. */
  readonly unread: readonly string[];
  readonly source: string;
  readonly dryRun?: boolean | undefined;
}

/** A file with an error leaves what is stored of it as it is. */
export async function ingestRules(
  writer: RuleWriter,
  { rules, unread, source, dryRun }: IngestRulesOptions,
): Promise<RuleReport & { readonly problems: readonly Problem[] }> {
  const everything = await listStoredRules(writer);
  const known = new Map(everything.map((rule) => [nameOf(rule), rule]));
  const problems = rules.flatMap((rule) => rule.problems);
  const put: RulePublication[] = [];
  const moved: RulePublication[] = [];
  const kept = new Set<string>();
  const failed = new Set<string>();
  let unchanged = 0;
  for (const { path, kind, id, content } of rules) {
    if (kind === undefined || id === undefined || content === undefined) {
      failed.add(path);
      if (kind !== undefined && id !== undefined) kept.add(nameOf({ kind, id }));
      continue;
    }
    const stored = known.get(nameOf({ kind, id }));
    kept.add(nameOf({ kind, id }));
    if (stored !== undefined && stored.source !== source) {
      const message = `id "${id}" (${kind}) belongs to the knowledge base "${stored.source}", this one is "${source}"; give it another id, or ingest with --source if the folder only moved`;
      problems.push(problemsOf(path)('error', 1, message));
      continue;
    }
    const publication = {
      kind,
      id,
      content,
      source,
      sourcePath: path,
      contentHash: await hashOfText(JSON.stringify(content)),
    };
    if (stored?.contentHash !== publication.contentHash) put.push(publication);
    else unchanged += 1;
    if (stored?.contentHash === publication.contentHash && stored.sourcePath !== path) moved.push(publication);
  }
  const gone = everything.filter(
    (rule) =>
      rule.source === source &&
      !kept.has(nameOf(rule)) &&
      !failed.has(rule.sourcePath) &&
      !unread.some((folder) => rule.sourcePath.startsWith(`${folder}/`)),
  );
  if (dryRun !== true) await writer.store.atomic(publishRules(writer, { put, moved, gone }));
  return { stored: put.length, unchanged, retired: gone.length, problems };
}

function nameOf({ kind, id }: Pick<StoredRuleName, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

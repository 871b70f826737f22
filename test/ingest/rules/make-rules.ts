/** A folder of rule files of a kind made for the tests, and the store that follows it. */
import { z } from 'zod';
import { formatProblem, problemsOf } from '../../../ingest/problem.ts';
import { listFiles } from '../../../ingest/read-folder.ts';
import { ingestRules } from '../../../ingest/rules/ingest-rules.ts';
import { findRuleFiles, readRules } from '../../../ingest/rules/read-rules.ts';
import type { RuleKind } from '../../../ingest/rules/rule-kind.ts';
import { createListRules } from '../../../src/rules/list-rules.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeServices } from '../../make-services.ts';

export const shelfSchema = z.object({ teas: z.array(z.string()) });

export const shelfKind: RuleKind<z.infer<typeof shelfSchema>> = {
  name: 'shelf',
  parse(value, lineOf, path) {
    const result = shelfSchema.safeParse(value);
    if (result.success) return { content: result.data, problems: [] };
    const report = problemsOf(path);
    return {
      problems: result.error.issues.map((issue) =>
        report('error', lineOf(issue.path), issue.path.map(String).join('.')),
      ),
    };
  },
};

export async function makeRules(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await makeFolder(files);
  const { store, services } = await makeServices();
  const { writer } = services;
  const run = async (options: { source?: string; dryRun?: boolean } = {}) => {
    const { articles, yaml } = await listFiles(folder);
    const { problems, ...report } = await ingestRules(writer, {
      rules: await readRules(folder, await findRuleFiles(folder, yaml), { hasArticle: () => true }, [shelfKind]),
      unread: articles.map(({ path }) => path),
      source: 'shop',
      ...options,
    });
    return { ...report, ...(problems.length > 0 ? { problems: problems.map(formatProblem) } : {}) };
  };
  const list = createListRules(writer, 'shelf', shelfSchema);
  /** What is stored, as `id@revision: teas`. */
  const stored = async () =>
    (await list()).map(({ id, revision, content }) => `${id}@${revision}: ${content.teas.join()}`);
  return { folder, store, writer, run, list, stored };
}

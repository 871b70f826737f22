/** Lints a knowledge base as a whole, rule files included: what the schema can't see because it takes more than one article. */
import type { Audience } from '../src/domain/article.ts';
import { cutArticle, type Cutter } from './cut-article.ts';
import { checkDates } from './check/dates.ts';
import { checkFigures } from './check/figures.ts';
import { checkLinks } from './check/links.ts';
import { checkQuestions } from './check/questions.ts';
import { checkRefusals } from './check/refusals.ts';
import { checkTranslations } from './check/translations.ts';
import type { CheckedArticle, CheckInput, Rule } from './check/rule.ts';
import { checkUniqueIds } from './check/unique-ids.ts';
import type { Problem } from './problem.ts';
import { listFiles, readFiles } from './read-folder.ts';
import { findRuleFiles, readRules } from './rules/read-rules.ts';

const rules: readonly Rule[] = [
  checkUniqueIds,
  checkLinks,
  checkRefusals,
  checkDates,
  checkQuestions,
  checkTranslations,
  checkFigures,
];

export interface CheckOptions {
  readonly folder: string;
  /** The moment for which dates are judged. */
  readonly now: Date;
  readonly audience?: Audience | undefined;
  readonly cutter?: Cutter | undefined;
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** Problems in order of file and line. Throws `SufflerError` `folder_unreadable`. */
export async function check(options: CheckOptions): Promise<{ files: number; problems: Problem[] }> {
  const { folder, now, audience, cutter = cutArticle, onProgress } = options;
  const { articles: files, yaml } = await listFiles(folder);
  const ruleFiles = await findRuleFiles(folder, yaml);
  const problems: Problem[] = [];
  let done = 0;
  const results = await readFiles(folder, files, async (file): Promise<CheckedArticle[]> => {
    const { path, text } = file;
    problems.push(...file.problems);
    done += 1;
    onProgress?.({ done, total: files.length });
    if (text === undefined) return [];
    const result = await cutter({ path, text, options: { audience } });
    problems.push(...result.problems);
    return result.article === undefined ? [] : [{ ...result.article, path }];
  });
  const input: CheckInput = { articles: results.flat(), paths: new Set(files.map(({ path }) => path)), now };
  problems.push(...rules.flatMap((rule) => rule(input)));
  const ids = new Set(input.articles.map(({ frontMatter }) => frontMatter.id));
  const read = await readRules(folder, ruleFiles, { hasArticle: (id) => ids.has(id) });
  problems.push(...read.flatMap((rule) => rule.problems));
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { files: files.length + ruleFiles.length, problems };
}

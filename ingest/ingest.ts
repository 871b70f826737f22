/** Brings a folder of articles into the knowledge base; publishing from the editor calls the same function. */
import { createHash } from 'node:crypto';
import { listStored, move, type StoredArticle } from '../src/articles/list-stored.ts';
import { publish, type ArticleWriter } from '../src/articles/publish.ts';
import { retire } from '../src/articles/retire.ts';
import type { Audience } from '../src/domain/article.ts';
import { SufflerError } from '../src/errors.ts';
import type { Statement } from '../src/store/store.ts';
import { cutArticle, type CutResult, type Cutter } from './cut-article.ts';
import { hashed } from './hash-of.ts';
import { plan, type ChangedFile, type HashedFile, type Plan } from './plan.ts';
import { problemsOf, type Problem } from './problem.ts';
import { listFiles, readArticleFile, readFiles } from './read-folder.ts';
import { ingestRules, type RuleReport } from './rules/ingest-rules.ts';
import { findRuleFiles, readRules } from './rules/read-rules.ts';

export interface IngestOptions {
  readonly folder: string;
  /** Name of the knowledge base that the folder holds; only articles of the same name are retired. */
  readonly source: string;
  /** For files that do not say who may read them. Default: customer. */
  readonly audience?: Audience | undefined;
  /** Only report what would be done. Default: false. */
  readonly dryRun?: boolean | undefined;
  /** Let a folder without articles retire everything it once held. Default: false. */
  readonly allowEmpty?: boolean | undefined;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** Default: on this thread. */
  readonly cutter?: Cutter | undefined;
}

export interface IngestProgress {
  readonly done: number;
  readonly total: number;
}

export interface IngestReport {
  readonly files: number;
  readonly added: number;
  readonly updated: number;
  readonly moved: number;
  readonly unchanged: number;
  readonly retired: number;
  /** Files with an error: what was stored of them before stays. */
  readonly failed: number;
  readonly passages: number;
  /** Rule files, which are not counted above. */
  readonly rules: RuleReport;
  readonly problems: readonly Problem[];
  readonly dryRun: boolean;
  readonly durationMs: number;
}

/** Articles of one transaction: fewer syncs, and still far below a second of lost work. */
const GROUP = 32;
/** Articles cut ahead of those that are being written: enough that no thread waits for another, few enough to hold. */
const AHEAD = 6 * GROUP;

export async function ingest(writer: ArticleWriter, options: IngestOptions): Promise<IngestReport> {
  const startedAt = performance.now();
  const { articles: files, yaml } = await listFiles(options.folder);
  const ruleFiles = await findRuleFiles(options.folder, yaml);
  const problems: Problem[] = [];
  // Texts are not kept: of a large tree that would be most of the memory. What changed is read again, below.
  const hashed = await readFiles(options.folder, files, (file): HashedFile => {
    problems.push(...file.problems);
    if (file.text === undefined) return { path: file.path };
    return { path: file.path, hash: hashOf(file.path, file.text, options.audience) };
  });
  const everything = await listStored(writer);
  const stored = everything.filter(({ source }) => source === options.source);
  const others = new Map(
    everything.filter(({ source }) => source !== options.source).map((one) => [nameOf(one), one.source]),
  );
  const readable = files.filter(({ problem }) => problem === undefined).length;
  if (readable > 0 || stored.length > 0 || ruleFiles.length === 0) refuseEmptyFolder(readable, stored.length, options);

  const todo = plan(hashed, stored);
  const taken = new Map([
    ...todo.unchanged.map((one): [string, string] => [nameOf(one), one.sourcePath]),
    ...todo.moved.map(({ article, path }): [string, string] => [nameOf(article), path]),
  ]);
  const tally = {
    added: 0,
    updated: 0,
    retired: 0,
    passages: 0,
  };
  const storedNames = new Set(stored.map(nameOf));
  const kept = new Set<string>();

  const write = async (statements: readonly Statement[]) => {
    if (options.dryRun !== true) await writer.store.atomic(statements);
  };
  await write(todo.moved.map(({ article, path }) => move(writer, article, path)));

  let done = files.length - todo.changed.length;
  const total = files.length;
  options.onProgress?.({ done, total });
  const cutting: Promise<CutResult & { hash: string }>[] = [];
  let asked = 0;
  const cutAhead = () => {
    for (const file of todo.changed.slice(asked, asked + AHEAD - cutting.length)) {
      const result = readAndCut(file, options);
      // If an earlier group can't be written, nobody waits for this one: its failure must not end the process.
      void result.catch(() => undefined);
      cutting.push(result);
      asked += 1;
    }
  };
  cutAhead();
  for (let start = 0; start < todo.changed.length; start += GROUP) {
    const group = todo.changed.slice(start, start + GROUP);
    const results = await Promise.all(cutting.splice(0, GROUP));
    // Other threads, if there are any, cut these while this group is written.
    cutAhead();
    const statements: Statement[] = [];
    group.forEach((file, index) => {
      const result = results[index];
      if (result === undefined) return;
      const { article, hash } = result;
      const clash =
        article === undefined ? undefined : clashOf(file, article.frontMatter, taken, others, options.source);
      problems.push(...result.problems, ...(clash === undefined ? [] : [clash]));
      if (article === undefined || clash !== undefined) {
        if (file.stored !== undefined) kept.add(nameOf(file.stored));
        return;
      }
      const name = nameOf(article.frontMatter);
      taken.set(name, file.path);
      tally[storedNames.has(name) ? 'updated' : 'added'] += 1;
      tally.passages += article.passages.length;
      statements.push(
        ...publish(writer, { ...article, source: options.source, sourcePath: file.path, contentHash: hash }),
      );
    });
    await write(statements);
    done += group.length;
    options.onProgress?.({ done, total });
  }

  const leaving = leavers(todo, taken, kept);
  tally.retired = leaving.length;
  await write(leaving.flatMap(({ id, lang }) => retire(writer, id, lang)));

  // After the articles, since rules may name them.
  const ids = articleIds(everything, leaving, taken);
  const { problems: ruleProblems, ...rules } = await ingestRules(writer, {
    rules: await readRules(options.folder, ruleFiles, { hasArticle: (id) => ids.has(id) }),
    unread: files.filter(({ problem }) => problem !== undefined).map(({ path }) => path),
    source: options.source,
    dryRun: options.dryRun,
  });
  problems.push(...ruleProblems);
  return {
    files: files.length,
    ...tally,
    failed: new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size,
    moved: todo.moved.length,
    unchanged: todo.unchanged.length,
    rules,
    problems,
    dryRun: options.dryRun ?? false,
    durationMs: Math.round(performance.now() - startedAt),
  };
}

/** The hash is of what was cut, whatever happened to the file since it was planned. */
async function readAndCut(
  { path, stored }: ChangedFile,
  { folder, audience, cutter = cutArticle }: IngestOptions,
): Promise<CutResult & { hash: string }> {
  const { text, problems } = readArticleFile(folder, path);
  if (text === undefined) return { problems, hash: '' };
  const result = await cutter({ path, text, options: { audience, id: stored?.id } });
  return { ...result, hash: hashOf(path, text, audience) };
}

/** The same as publishText's; for thousands of files Web Crypto takes ten times as long. */
function hashOf(path: string, text: string, audience: Audience | undefined): string {
  return createHash('sha256')
    .update(hashed(path, text, audience))
    .digest('hex');
}

/** Stored articles that no file stands for any more: the file is gone, or now names another id. */
function leavers(
  { gone, changed }: Plan,
  taken: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
): StoredArticle[] {
  const renamed = changed.flatMap(({ stored }) => (stored === undefined ? [] : [stored]));
  return [...gone, ...renamed].filter((article) => !taken.has(nameOf(article)) && !kept.has(nameOf(article)));
}

/** Ids of the articles as they are after this ingest. */
function articleIds(
  everything: readonly StoredArticle[],
  leaving: readonly StoredArticle[],
  taken: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const left = new Set(leaving.map(nameOf));
  const stored = everything.map(nameOf).filter((name) => !left.has(name));
  return new Set([...stored, ...taken.keys()].map((name) => name.slice(name.indexOf('/') + 1)));
}

function clashOf(
  { path }: ChangedFile,
  article: { id: string; lang: string },
  taken: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
  source: string,
): Problem | undefined {
  const name = nameOf(article);
  const first = taken.get(name);
  const report = problemsOf(path);
  if (first !== undefined) {
    return report('error', 1, `id "${article.id}" (${article.lang}) is taken by ${first}; give one of them another id`);
  }
  const owner = others.get(name);
  if (owner === undefined) return undefined;
  return report(
    'error',
    1,
    `id "${article.id}" (${article.lang}) belongs to the knowledge base "${owner}", this one is "${source}"; give it another id, or ingest with --source if the folder only moved`,
  );
}

function refuseEmptyFolder(files: number, stored: number, { folder, allowEmpty }: IngestOptions): void {
  if (files > 0 || allowEmpty === true) return;
  const held = stored === 0 ? '' : ` Its ${stored} articles stay as they are; to retire them, add --allow-empty.`;
  throw new SufflerError('folder_unreadable', `${folder}: no .md files in it.${held}`);
}

function nameOf({ id, lang }: { id: string; lang: string }): string {
  return `${lang}/${id}`;
}

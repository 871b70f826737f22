/** The sets of the retrieval benchmark: their articles, cut as ingest cuts them, and their questions. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutArticle, type CutArticle } from '../../ingest/cut-article.ts';
import { listFolder, readFiles } from '../../ingest/read-folder.ts';
import { dataSet } from '../data-folder.ts';
import { packageFolder } from '../../src/package-folder.ts';
import { readQuestions, type EvalQuestion } from '../questions.ts';

export const setNames = ['demo', 'ruen_vkcloud', 'ruen_xquad', 'en_mtrag_un'] as const;
export type SetName = (typeof setNames)[number];

export interface BenchSet {
  readonly name: SetName;
  readonly articles: readonly CutArticle[];
  readonly questions: readonly EvalQuestion[];
  /** Articles to leave out for the test of knowing when to stay silent; empty where the set names none. */
  readonly dropped: ReadonlySet<string>;
}

/** `undefined` when `SUFFLER_DATA` has no such set; the demo knowledge base is always there. */
export async function readSet(name: SetName): Promise<BenchSet | undefined> {
  const folder = name === 'demo' ? packageFolder() : dataSet(name);
  if (folder === undefined) return undefined;
  const files = name === 'demo' ? ['eval/cases/demo.jsonl', 'eval/cases/demo-hard.jsonl'] : ['queries.dev.jsonl'];
  const questions = await Promise.all(files.map((file) => readQuestions(join(folder, file))));
  const dropped = await readFile(join(folder, 'abstain_drop.txt'), 'utf8').catch(() => '');
  return {
    name,
    articles: await readArticles(join(folder, 'kb')),
    questions: questions.flat(),
    dropped: new Set(dropped.split('\n').filter((line) => line !== '')),
  };
}

/** Files that can't be articles are left out, as an ingest leaves them. */
async function readArticles(folder: string): Promise<CutArticle[]> {
  const results = await readFiles(folder, await listFolder(folder), async ({ path, text }) =>
    text === undefined ? undefined : (await cutArticle({ path, text, options: {} })).article,
  );
  return results.filter((article) => article !== undefined);
}

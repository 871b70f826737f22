/** One file in, one article with its passages out. Pure, so it runs on any thread. */
import type { Passage } from '../src/domain/passage.ts';
import { cut } from './cut.ts';
import { parseArticle, type ParsedArticle, type ParseOptions } from './parse-article.ts';
import type { Problem } from './problem.ts';

export interface CutArticle extends Omit<ParsedArticle, 'blocks'> {
  readonly passages: readonly Passage[];
}

export interface CutInput {
  readonly path: string;
  readonly text: string;
  readonly options: ParseOptions;
}

export interface CutResult {
  /** Absent when a problem is an error. */
  readonly article?: CutArticle;
  readonly problems: readonly Problem[];
}

/** Cuts many files: on this thread, or on others where the tree is large (src/cli/cutters.ts). */
export type Cutter = (input: CutInput) => Promise<CutResult>;

/** Grows when the same file would be cut another way, so that the next ingest does not take it for unchanged. */
export const CUT_VERSION = 1;

export async function cutArticle({ path, text, options }: CutInput): Promise<CutResult> {
  const { article, problems } = parseArticle(path, text, options);
  if (article === undefined) return { problems };
  const { blocks, ...rest } = article;
  const passages = await cut(blocks, rest.frontMatter.audience, rest.frontMatter.lang);
  return { article: { ...rest, passages }, problems };
}

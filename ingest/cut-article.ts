/** One file in, one article with its passages out. */
import type { Passage } from '../src/domain/passage.ts';
import { cut } from './cut.ts';
import { parseArticle, type ParsedArticle, type ParseOptions } from './parse-article.ts';
import type { Problem } from './problem.ts';
import type { MarkdownFile, OutlineResult } from './read-outline.ts';

export interface CutArticle extends Omit<ParsedArticle, 'blocks'> {
  readonly passages: readonly Passage[];
}

export interface CutInput extends MarkdownFile {
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

/** `outline` is that of `text`, where another thread has read it. */
export async function cutArticle({ path, text, options }: CutInput, outline?: OutlineResult): Promise<CutResult> {
  const { article, problems } = parseArticle(path, text, options, outline);
  if (article === undefined) return { problems };
  const { blocks, ...rest } = article;
  const passages = await cut(blocks, rest.frontMatter.audience, rest.frontMatter.lang);
  return { article: { ...rest, passages }, problems };
}

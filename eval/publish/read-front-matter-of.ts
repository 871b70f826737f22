/** Reads which article a text is, and what is wrong with it. */
import { parseArticle } from '../../ingest/parse-article.ts';
import type { Problem } from '../../ingest/problem.ts';

export function readFrontMatterOf(
  path: string,
  text: string,
): { readonly article?: { readonly id: string; readonly lang: string }; readonly problems: readonly Problem[] } {
  const { article, problems } = parseArticle(path, text);
  return article === undefined ? { problems } : { article: article.frontMatter, problems };
}

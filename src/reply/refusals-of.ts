/** Reads the refusals of found articles, each beside its passage. */
import type { Reader } from '../domain/reader.ts';
import type { Found, Retrieval } from '../retrieval/retrieve.ts';
import type { RefusingArticle } from './rank-refusals.ts';

export async function refusalsOf(
  found: readonly Found[],
  reader: Reader,
  retrieval: Pick<Retrieval, 'passagesOf' | 'refusalsOf'>,
): Promise<RefusingArticle[]> {
  const sources: RefusingArticle[] = [];
  for (const article of found) {
    const own = (await retrieval.passagesOf(article, reader)).filter(({ kind }) => kind === 'refusal');
    if (own.length === 0) continue;
    const written = await retrieval.refusalsOf(article);
    // Passages are cut from the front matter in its order (ingest/parse-article.ts).
    const refusals = written.flatMap((refusal, at) => {
      const passage = own[at];
      return passage === undefined ? [] : [{ refusal, passage }];
    });
    sources.push({ article, refusals });
  }
  return sources;
}

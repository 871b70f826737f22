/** Publishes one article from its markdown at once: what an editor's "publish" calls, with no folder behind it. */
import { publish, type ArticleWriter } from '../src/articles/publish.ts';
import type { Audience } from '../src/domain/article.ts';
import { cutArticle } from './cut-article.ts';
import { hashOf } from './hash-of.ts';
import type { Problem } from './problem.ts';

export interface TextToPublish {
  /** Where the article would stand in its folder; a file that names no id or language gets them from it. */
  readonly path: string;
  readonly text: string;
  /** The knowledge base it belongs to. */
  readonly source: string;
  readonly audience?: Audience | undefined;
}

/** Searchable once the promise resolves. With an error among the problems nothing was changed. */
export async function publishText(writer: ArticleWriter, input: TextToPublish): Promise<readonly Problem[]> {
  const { path, text, source, audience } = input;
  const { article, problems } = await cutArticle({ path, text, options: { audience } });
  if (article !== undefined) {
    const contentHash = await hashOf(path, text, audience);
    await writer.store.atomic(publish(writer, { ...article, source, sourcePath: path, contentHash }));
  }
  return problems;
}

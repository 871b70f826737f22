/** What is stored of every article that was not retired: enough to tell what an ingest has to do. */
import { ne, and, eq } from 'drizzle-orm';
import { articles } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';

export interface StoredArticle {
  readonly id: string;
  readonly lang: string;
  readonly source: string;
  readonly sourcePath: string;
  readonly contentHash: string;
}

export function listStored(store: Store): Promise<StoredArticle[]> {
  return store.db
    .select({
      id: articles.id,
      lang: articles.lang,
      source: articles.source,
      sourcePath: articles.sourcePath,
      contentHash: articles.contentHash,
    })
    .from(articles)
    .where(ne(articles.status, 'retired'));
}

/** Notes that the file of an article has another path now; its content and revision stay. */
export function move(store: Store, { id, lang }: Pick<StoredArticle, 'id' | 'lang'>, sourcePath: string): Statement {
  return store.db
    .update(articles)
    .set({ sourcePath })
    .where(and(eq(articles.id, id), eq(articles.lang, lang)));
}

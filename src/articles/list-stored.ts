/** What is stored of every article of a tenant that was not retired: enough to tell what an ingest has to do. */
import { ne, and, eq } from 'drizzle-orm';
import { named } from '../store/named.ts';
import { articles } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';

export interface StoredArticle {
  readonly id: string;
  readonly lang: string;
  readonly source: string;
  readonly sourcePath: string;
  readonly contentHash: string;
}

export function listStored({ store, tenant }: TenantStore): Promise<StoredArticle[]> {
  return store.db
    .select({
      id: articles.id,
      lang: articles.lang,
      source: articles.source,
      sourcePath: articles.sourcePath,
      contentHash: articles.contentHash,
    })
    .from(articles)
    .where(and(eq(articles.tenant, tenant), ne(articles.status, 'retired')));
}

/** Notes that the file of an article has another path now; its content and revision stay. */
export function move(
  { store, tenant }: TenantStore,
  { id, lang }: Pick<StoredArticle, 'id' | 'lang'>,
  sourcePath: string,
): Statement {
  return store.db.update(articles).set({ sourcePath }).where(named({ tenant, id, lang }));
}

/** Copies what is published to another database, so that a change can be tried where no customer is answered from it. */
import { and, eq, ne } from 'drizzle-orm';
import { publish, type ArticleWriter } from '../../src/articles/publish.ts';
import { articles, indexed, passages, rules } from '../../src/store/schema.ts';
import type { TenantStore } from '../../src/store/store.ts';

/** Articles and rules of the tenant, with their current words; learned pairs, traces and vectors stay where they are. */
export async function copyKnowledge({ store, tenant }: TenantStore, writer: ArticleWriter): Promise<void> {
  const rows = await store.db
    .select()
    .from(articles)
    .where(and(eq(articles.tenant, tenant), ne(articles.status, 'retired')));
  for (const { key, frontMatter, body, source, sourcePath, contentHash } of rows) {
    const cut = await store.db.select().from(passages).where(eq(passages.articleKey, key)).orderBy(passages.position);
    const [held] = await store.db.select({ links: indexed.links }).from(indexed).where(eq(indexed.articleKey, key));
    const links = (held?.links ?? []).map((url) => ({ url }));
    await writer.store.atomic(
      publish(writer, { frontMatter, body, passages: cut, links, source, sourcePath, contentHash }),
    );
  }
  const held = await store.db.select().from(rules).where(eq(rules.tenant, tenant));
  await writer.store.atomic(held.map((row) => writer.store.db.insert(rules).values({ ...row, tenant: writer.tenant })));
}

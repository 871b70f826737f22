/** Brings the words of published articles into the lexical index, from what SQL holds of them. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { LexicalIndex } from '../index/lexical.ts';
import { articles, indexed, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export interface IndexWordsOptions {
  /** Also those that are indexed already: after a change of how words are analysed. Default: only what is missing. */
  readonly all?: boolean | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/** Articles of one transaction. */
const GROUP = 32;

/** Searches go on meanwhile: each article is replaced whole. Resolves with how many were indexed. */
export async function indexWords(
  { store, lexical }: { readonly store: Store; readonly lexical: LexicalIndex },
  { all = false, onProgress }: IndexWordsOptions = {},
): Promise<number> {
  const missing = sql`not exists (select 1 from ${indexed} where ${indexed.articleKey} = ${articles.key})`;
  const wanted = and(eq(articles.status, 'published'), all ? undefined : missing);
  const total = await store.db.$count(articles, wanted);
  let done = 0;
  for (let after = 0; done < total;) {
    const rows = await store.db
      .select()
      .from(articles)
      .where(and(wanted, gt(articles.key, after)))
      .orderBy(articles.key)
      .limit(GROUP);
    if (rows.length === 0) break;
    const statements = [];
    for (const { key, tenant, frontMatter } of rows) {
      const own = await store.db.select().from(passages).where(eq(passages.articleKey, key)).orderBy(passages.position);
      const [held] = await store.db.select({ links: indexed.links }).from(indexed).where(eq(indexed.articleKey, key));
      statements.push(...lexical.put({ ...frontMatter, tenant, passages: own, links: held?.links ?? [] }));
    }
    await store.atomic(statements);
    after = rows.at(-1)?.key ?? after;
    done += rows.length;
    onProgress?.({ done, total });
  }
  return done;
}

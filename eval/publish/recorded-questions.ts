/** The real questions that an article's passages answered, as their traces tell them: masked, the newest first. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { replies } from '../../src/store/schema.ts';
import type { TenantStore } from '../../src/store/store.ts';

/** Replies that spoke, and whose best passage was of this article. Of the same words the newest counts. */
export async function recordedQuestions(
  { store, tenant }: TenantStore,
  { id, lang }: { readonly id: string; readonly lang: string },
  limit: number,
): Promise<string[]> {
  const question = sql<string>`${replies.trace} ->> '$.question'`;
  const rows = await store.db
    .select({ question })
    .from(replies)
    .where(
      and(
        eq(replies.tenant, tenant),
        inArray(replies.outcome, ['answered', 'refused']),
        sql`${replies.trace} ->> '$.passages[0].articleId' = ${id}`,
        sql`${replies.trace} ->> '$.lang' = ${lang}`,
      ),
    )
    .groupBy(question)
    .orderBy(desc(sql`max(${replies.at})`))
    .limit(limit);
  return rows.map((row) => row.question);
}

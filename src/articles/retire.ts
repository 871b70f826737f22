/** Retires an article: it stays in the truth with its revisions, and nobody finds it any more. */
import { and, eq } from 'drizzle-orm';
import { articles } from '../store/schema.ts';
import type { Statement } from '../store/store.ts';
import { noteChange } from './note-change.ts';
import type { ArticleWriter } from './publish.ts';

/** Its content hash is emptied, so that the same file coming back counts as a change. */
export function retire({ store, lexical, now }: ArticleWriter, id: string, lang: string): Statement[] {
  return [
    store.db
      .update(articles)
      .set({ status: 'retired', contentHash: '', updatedAt: now().toISOString() })
      .where(and(eq(articles.id, id), eq(articles.lang, lang))),
    ...lexical.remove(id, lang),
    noteChange(store, id, lang),
  ];
}

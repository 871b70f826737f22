/** Retires an article: it stays in the truth with its revisions, and nobody finds it any more. */
import { named } from '../store/named.ts';
import { articles } from '../store/schema.ts';
import type { Statement } from '../store/store.ts';
import { noteChange } from './note-change.ts';
import type { ArticleWriter } from './publish.ts';

/** Its content hash is emptied, so that the same file coming back counts as a change. */
export function retire({ store, lexical, tenant, now }: ArticleWriter, id: string, lang: string): Statement[] {
  const name = { tenant, id, lang };
  return [
    store.db
      .update(articles)
      .set({ status: 'retired', contentHash: '', updatedAt: now().toISOString() })
      .where(named(name)),
    ...lexical.remove(name),
    noteChange(store, name),
  ];
}

/** Forgets learned pairs: one that was accepted by mistake, or all that stand for an article. */
import { and, eq, sql } from 'drizzle-orm';
import { learnedPairs } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';
import { changed } from './changed.ts';
import { questionOf } from './question-of.ts';

export interface Forgotten {
  readonly articleId: string;
  readonly lang: string;
  /** In any spelling that folds to the same. Default: every question of the article. */
  readonly question?: string | undefined;
}

export function forget(store: Store, { articleId, lang, question }: Forgotten): Statement[] {
  const key = sql`(select key from articles where id = ${articleId} and lang = ${lang})`;
  const ofArticle = eq(learnedPairs.articleKey, key);
  const which = question === undefined ? ofArticle : and(ofArticle, eq(learnedPairs.question, questionOf(question)));
  return [store.db.delete(learnedPairs).where(which), changed(store)];
}

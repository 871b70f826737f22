/** Forgets learned pairs: one that was accepted by mistake, or all that stand for an article. */
import { and, eq } from 'drizzle-orm';
import { keyOf } from '../store/named.ts';
import { learnedPairs } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';
import { changed } from './changed.ts';
import { questionOf } from './question-of.ts';

export interface Forgotten {
  readonly articleId: string;
  readonly lang: string;
  /** In any spelling that folds to the same. Default: every question of the article. */
  readonly question?: string | undefined;
}

export function forget({ store, tenant }: TenantStore, { articleId, lang, question }: Forgotten): Statement[] {
  const ofArticle = eq(learnedPairs.articleKey, keyOf({ tenant, id: articleId, lang }));
  const which = question === undefined ? ofArticle : and(ofArticle, eq(learnedPairs.question, questionOf(question)));
  return [store.db.delete(learnedPairs).where(which), changed(store)];
}

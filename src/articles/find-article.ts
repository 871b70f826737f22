/** Reads one article for one reader: by its id, or by an alias that no id takes precedence over. */
import { eq, sql } from 'drizzle-orm';
import type { Audience } from '../domain/article.ts';
import type { PassageKind } from '../domain/passage.ts';
import { SufflerError } from '../errors.ts';
import { audiencesFor, hiddenFrom } from '../policy/visibility.ts';
import { articles, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export interface ArticleQuery {
  readonly id: string;
  /** Default: the first language in which the reader may see it. */
  readonly locale?: string | undefined;
  readonly audience: Audience;
}

export interface FoundArticle {
  readonly articleId: string;
  readonly lang: string;
  readonly revision: number;
  readonly title: string;
  readonly updatedAt: string;
  readonly audience: Audience;
  readonly topics: string[];
  readonly questions: string[];
  readonly validFrom?: string | undefined;
  readonly expiresAt?: string | undefined;
  /** The passages that this reader may see. */
  readonly passages: { kind: PassageKind; heading: string; anchor: string; text: string }[];
}

/** Throws `SufflerError` `article_not_found`, for an article that the reader may not see as for one that is not. */
export async function findArticle(store: Store, now: () => Date, query: ArticleQuery): Promise<FoundArticle> {
  const named = await store.db.select().from(articles).where(eq(articles.id, query.id)).orderBy(articles.lang);
  const rows = named.length > 0 ? named : await withAlias(store, query.id);
  const wanted = query.locale?.split('-')[0]?.toLowerCase();
  const found = rows.find(({ lang, status, frontMatter }) => {
    if (wanted !== undefined && lang !== wanted) return false;
    return hiddenFrom({ audience: query.audience, lang, at: now() }, { ...frontMatter, status }) === undefined;
  });
  if (found === undefined) {
    throw new SufflerError(
      'article_not_found',
      'No article of this id is published for this reader; check the id and the locale.',
    );
  }
  const own = await store.db
    .select()
    .from(passages)
    .where(eq(passages.articleKey, found.key))
    .orderBy(passages.position);
  const { id, lang, revision, title, updatedAt, audience, frontMatter } = found;
  return {
    articleId: id,
    lang,
    revision,
    title,
    updatedAt,
    audience,
    topics: frontMatter.topics,
    questions: frontMatter.questions,
    validFrom: frontMatter.valid_from,
    expiresAt: frontMatter.expires_at,
    passages: own
      .filter((passage) => audiencesFor(query.audience).includes(passage.audience))
      .map(({ kind, headingPath, anchor, text }) => ({ kind, heading: headingPath.join(' › '), anchor, text })),
  };
}

function withAlias(store: Store, alias: string) {
  return store.db
    .select()
    .from(articles)
    .where(sql`exists (select 1 from json_each(${articles.frontMatter}, '$.aliases') where value = ${alias})`)
    .orderBy(articles.lang);
}

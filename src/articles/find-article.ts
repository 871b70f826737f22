/** Reads one article for one reader: by its id, or by an alias that no id takes precedence over. */
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Audience } from '../domain/article.ts';
import type { PassageKind } from '../domain/passage.ts';
import { SufflerError } from '../errors.ts';
import { audiencesFor, hiddenFrom } from '../policy/visibility.ts';
import { articles, passages } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';

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
export async function findArticle(own: TenantStore, now: () => Date, query: ArticleQuery): Promise<FoundArticle> {
  const named = await articlesWhere(own, eq(articles.id, query.id));
  const rows = named.length > 0 ? named : await articlesWhere(own, hasAlias(query.id));
  const wanted = query.locale?.split('-')[0]?.toLowerCase();
  const found = rows.find(({ tenant, lang, status, frontMatter }) => {
    if (wanted !== undefined && lang !== wanted) return false;
    return (
      hiddenFrom(
        { tenant: own.tenant, audience: query.audience, lang, at: now() },
        { ...frontMatter, tenant, status },
      ) === undefined
    );
  });
  if (found === undefined) {
    throw new SufflerError(
      'article_not_found',
      'No article of this id is published for this reader; check the id and the locale.',
    );
  }
  const cut = await own.store.db
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
    passages: cut
      .filter((passage) => audiencesFor(query.audience).includes(passage.audience))
      .map(({ kind, headingPath, anchor, text }) => ({ kind, heading: headingPath.join(' › '), anchor, text })),
  };
}

function articlesWhere({ store, tenant }: TenantStore, condition: SQL) {
  return store.db
    .select()
    .from(articles)
    .where(and(eq(articles.tenant, tenant), condition))
    .orderBy(articles.lang);
}

function hasAlias(alias: string): SQL {
  return sql`exists (select 1 from json_each(${articles.frontMatter}, '$.aliases') where value = ${alias})`;
}

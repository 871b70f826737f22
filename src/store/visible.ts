/** The visibility decision of policy/visibility.ts as SQL over `articles`. A test holds the two to one another. */
import { and, eq, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '../domain/reader.ts';
import { audiencesFor } from '../policy/visibility.ts';
import { articles } from './schema.ts';

/** True for the articles that this reader may see. */
export function visibleTo(reader: Reader): SQL {
  return sql`(${eligibleFor(reader)} and ${openTo(reader)})`;
}

/** True for the articles that may answer somebody, in this reader's language and channel. */
export function eligibleFor({ lang, channel }: Pick<Reader, 'lang' | 'channel'>): SQL {
  const onChannel =
    channel === undefined
      ? sql`1`
      : sql`(${articles.channels} = '[]' or exists (select 1 from json_each(${articles.channels}) where value = ${channel}))`;
  return sql`(${eq(articles.status, 'published')} and ${eq(articles.lang, lang)} and ${onChannel})`;
}

/** True where neither audience nor dates hide an article from this reader. */
export function openTo({ audience, at }: Pick<Reader, 'audience' | 'at'>): SQL {
  const now = at.toISOString();
  const condition = and(
    inArray(articles.audience, [...audiencesFor(audience)]),
    or(isNull(articles.validFrom), lte(articles.validFrom, now)),
    or(isNull(articles.expiresAt), gt(articles.expiresAt, now)),
  );
  return sql`(${condition})`;
}

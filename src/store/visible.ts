/**
 * The visibility decision of policy/visibility.ts as SQL over `articles`. A test holds the two to one another.
 * The reader is bound when the query runs, so that a query is built once.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '../domain/reader.ts';
import { audiencesFor } from '../policy/visibility.ts';
import { articles } from './schema.ts';

const place = sql.placeholder;

/**
 * True for the articles that the bound reader may see. The plus keeps SQLite from walking every article of the tenant by
 * its index where a query names a few by their keys.
 */
export const visible: SQL = sql`(+${articles.tenant} = ${place('tenant')}
  and ${articles.status} = 'published' and ${articles.lang} = ${place('lang')}
  and (${place('channel')} is null or ${articles.channels} = '[]'
    or exists (select 1 from json_each(${articles.channels}) where value = ${place('channel')}))
  and ${articles.audience} in (select value from json_each(${place('audiences')}))
  and (${articles.validFrom} is null or ${articles.validFrom} <= ${place('now')})
  and (${articles.expiresAt} is null or ${articles.expiresAt} > ${place('now')}))`;

/** What `visible` is bound to. */
export function boundTo({ tenant, lang, channel, audience, at }: Reader) {
  return {
    ...{ tenant, lang, channel: channel ?? null },
    audiences: JSON.stringify(audiencesFor(audience)),
    now: at.toISOString(),
  };
}

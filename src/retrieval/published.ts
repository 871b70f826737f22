/** Reads published articles and their passages from SQL: what was found is checked once more for who reads it. */
import { and, eq, sql } from 'drizzle-orm';
import type { Audience, Channel } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Reader } from '../domain/reader.ts';
import { audiencesFor, hiddenFrom, type Guarded, type HiddenBecause } from '../policy/visibility.ts';
import { articles, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { boundTo, visible } from '../store/visible.ts';

export interface PublishedArticle {
  readonly key: number;
  readonly id: string;
  readonly lang: string;
  readonly revision: number;
  readonly title: string;
  readonly audience: Audience;
}

export interface StoredPassage extends Passage {
  readonly key: number;
}

export interface Published {
  /** Those of the articles that this reader may see, by SQL and by the policy itself; in no order. */
  visibleOf(keys: readonly number[], reader: Reader): Promise<readonly PublishedArticle[]>;
  /** Those ids under which this reader may see an article in their language. */
  visibleIds(ids: readonly string[], reader: Reader): Promise<ReadonlySet<string>>;
  /** The passages of that revision that this reader may see, in order; none once another revision replaced it. */
  passagesOf(article: Pick<PublishedArticle, 'key' | 'revision'>, reader: Reader): Promise<readonly StoredPassage[]>;
  /** Why this reader may not see the article; `undefined` when they may, or it is not there. */
  reasonFor(key: number, reader: Reader): Promise<HiddenBecause | undefined>;
}

/** Articles whose passages are kept in memory at most; a published revision never changes, so they can't grow old. */
const KEPT_AT_MOST = 5_000;

export function createPublished(store: Store): Published {
  const kept = new Map<number, { readonly revision: number; readonly passages: readonly StoredPassage[] }>();
  const inKeys = sql`${articles.key} in (select value from json_each(${sql.placeholder('keys')}))`;
  const readVisible = store.db.select(articleColumns).from(articles).where(and(inKeys, visible)).prepare();
  const inIds = sql`${articles.id} in (select value from json_each(${sql.placeholder('ids')}))`;
  const readById = store.db.select(articleColumns).from(articles).where(and(inIds, visible)).prepare();
  const readPassages = store.db
    .select(passageColumns)
    .from(passages)
    .where(and(eq(passages.articleKey, sql.placeholder('key')), eq(passages.revision, sql.placeholder('revision'))))
    .orderBy(passages.position)
    .prepare();

  return {
    async visibleOf(keys, reader) {
      if (keys.length === 0) return [];
      const rows = await readVisible.all({ keys: JSON.stringify(keys), ...boundTo(reader) });
      return rows.filter((row) => hiddenFrom(reader, guardedOf(row)) === undefined);
    },
    async visibleIds(ids, reader) {
      const rows = await readById.all({ ids: JSON.stringify(ids), ...boundTo(reader) });
      return new Set(rows.filter((row) => hiddenFrom(reader, guardedOf(row)) === undefined).map(({ id }) => id));
    },
    async passagesOf({ key, revision }, reader) {
      let own = kept.get(key);
      if (own?.revision !== revision) {
        own = { revision, passages: await readPassages.all({ key, revision }) };
        if (kept.size >= KEPT_AT_MOST) kept.clear();
        kept.set(key, own);
      }
      const audiences = audiencesFor(reader.audience);
      return own.passages.filter(({ audience }) => audiences.includes(audience));
    },
    async reasonFor(key, reader) {
      const [row] = await store.db.select(articleColumns).from(articles).where(eq(articles.key, key));
      return row === undefined ? undefined : hiddenFrom(reader, guardedOf(row));
    },
  };
}

const articleColumns = {
  key: articles.key,
  tenant: articles.tenant,
  id: articles.id,
  lang: articles.lang,
  revision: articles.revision,
  title: articles.title,
  status: articles.status,
  audience: articles.audience,
  channels: articles.channels,
  validFrom: articles.validFrom,
  expiresAt: articles.expiresAt,
};

const passageColumns = {
  key: passages.key,
  kind: passages.kind,
  audience: passages.audience,
  headingPath: passages.headingPath,
  anchor: passages.anchor,
  text: passages.text,
  line: passages.line,
};

type Dated = Pick<Guarded, 'tenant' | 'status' | 'audience' | 'lang'> & {
  readonly channels: readonly Channel[];
  readonly validFrom: string | null;
  readonly expiresAt: string | null;
};

function guardedOf({ tenant, status, audience, lang, channels, validFrom, expiresAt }: Dated): Guarded {
  return {
    tenant,
    status,
    audience,
    lang,
    channels,
    valid_from: validFrom ?? undefined,
    expires_at: expiresAt ?? undefined,
  };
}

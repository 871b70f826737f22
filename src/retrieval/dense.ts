/** Finds passages by meaning. Whatever fails on the way costs these hits and nothing else. */
import { timeout, TimeoutStrategy } from 'cockatiel';
import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '../domain/reader.ts';
import { refuseOtherSpace } from '../index/refuse-other-space.ts';
import type { VectorIndex } from '../index/vector.ts';
import type { Embedder } from '../llm/embedder.ts';
import { mask } from '../privacy/mask.ts';
import { audiencesFor } from '../policy/visibility.ts';
import { articles, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { boundTo, visible } from '../store/visible.ts';

export interface DenseHit {
  readonly articleKey: number;
  readonly passageKey: number;
  /** -1..1. */
  readonly cosine: number;
}

export interface DenseResult {
  /** Best first, one an article, all visible to the reader, of the published revisions. */
  readonly hits: readonly DenseHit[];
  /** True when they are missing by a fault, and not because nothing is near. */
  readonly degraded: boolean;
}

export interface Dense {
  /** At most `limit` hits, within the deadline. Never rejects. */
  search(text: string, reader: Reader, limit: number): Promise<DenseResult>;
}

export interface DenseParts {
  readonly store: Store;
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  /** For all of it, in ms: longer than the embedder's own for a question, which then knows best what failed. */
  readonly deadline: number;
}

/** Characters of a question that are embedded: about as many as small models read. */
const QUESTION_AT_MOST = 2_000;

export function createDense({ store, embedder, vectors, deadline }: DenseParts): Dense {
  const inTime = timeout(deadline, TimeoutStrategy.Aggressive);

  const readPlaces = store.db
    .select({
      articleKey: articles.key,
      revision: articles.revision,
      passageKey: passages.key,
      audience: passages.audience,
    })
    .from(passages)
    .innerJoin(articles, and(eq(passages.articleKey, articles.key), eq(passages.revision, articles.revision)))
    .where(
      and(
        sql`(${passages.articleKey}, ${passages.position}) in
          (select value ->> 0, value ->> 1 from json_each(${sql.placeholder('places')}))`,
        visible,
      ),
    )
    .prepare();

  async function find(text: string, reader: Reader, limit: number): Promise<DenseResult> {
    const held = await vectors.space();
    // Nothing was embedded yet.
    if (held === undefined) return { hits: [], degraded: true };
    refuseOtherSpace(held, { model: embedder.model, dimensions: embedder.dimensions ?? held.dimensions });
    const [vector = new Float32Array()] = await embedder.embed([text], 'question');
    const space = { model: embedder.model, dimensions: vector.length };
    const found = await vectors.search(space, vector, reader, limit);
    return { hits: await inSql(found, reader), degraded: false };
  }

  /** Joins what the index found with the published revisions: an index that lags behind names none that are gone. */
  async function inSql(found: Awaited<ReturnType<VectorIndex['search']>>, reader: Reader): Promise<DenseHit[]> {
    const places = JSON.stringify(found.map(({ articleKey, position }) => [articleKey, position]));
    const audiences = audiencesFor(reader.audience);
    const rows = (await readPlaces.all({ places, ...boundTo(reader) })).filter(({ audience }) =>
      audiences.includes(audience),
    );
    const byArticle = new Map(rows.map((row) => [row.articleKey, row]));
    return found.flatMap(({ articleKey, revision, cosine }) => {
      const row = byArticle.get(articleKey);
      return row?.revision === revision ? [{ articleKey, passageKey: row.passageKey, cosine }] : [];
    });
  }

  return {
    async search(text, reader, limit) {
      const asked = mask(text).trim().slice(0, QUESTION_AT_MOST);
      // Neither letter nor digit: there is no meaning to be near to.
      if (!/[\p{L}\p{N}]/u.test(asked)) return { hits: [], degraded: false };
      try {
        return await inTime.execute(() => find(asked, reader, limit));
      } catch {
        // Why is told where it can be acted upon: by the embedder when it pauses, and by the relay.
        return { hits: [], degraded: true };
      }
    },
  };
}

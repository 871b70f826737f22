/** Brings the vector index to what SQL says: after changes, by the outbox, or as a whole, aside. */
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import { refuseOtherSpace } from '../index/refuse-other-space.ts';
import type { VectorArticle, VectorIndex, VectorSpace } from '../index/vector.ts';
import type { Embedder } from '../llm/embedder.ts';
import { articles, outbox, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import { vectorsOf } from './text-vectors.ts';

export interface VectorRelayParts {
  readonly store: Store;
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
}

export interface VectorReport {
  readonly articles: number;
  readonly passages: number;
  /** Texts that had to be sent to the endpoint; the others' vectors were there. */
  readonly embedded: number;
  /** Passages without a vector, since the endpoint refuses their texts. */
  readonly leftOut: number;
}

export type OnVectors = (progress: { readonly done: number; readonly total: number }) => void;

export interface VectorRelay {
  /** Articles whose vectors may be behind. */
  pending(): Promise<number>;
  /**
   * Handles every change that is noted, in order, and those that come meanwhile. Killed anywhere, or run twice at once,
   * it ends in the same index: a note goes only when the index holds what it stood for, and older never beats newer.
   */
  drain(onProgress?: OnVectors): Promise<VectorReport>;
  /** Makes the index anew from SQL while the old one is searched, then drains. */
  reindex(onProgress?: OnVectors): Promise<VectorReport>;
}

/** Articles that are brought up together. */
const GROUP = 32;
/** Characters of a passage with its headings that are embedded: more than models read. */
const TEXT_AT_MOST = 8_000;
/** What is embedded to learn how many dimensions the model gives, and that the endpoint answers at all. */
const PROBE = 'ok';

export function createVectorRelay({ store, embedder, vectors }: VectorRelayParts): VectorRelay {
  async function pending(): Promise<number> {
    const [row] = await store.db.select({ rows: count() }).from(outbox);
    return row?.rows ?? 0;
  }

  async function learnSpace(): Promise<VectorSpace> {
    const [vector] = await embedder.embed([PROBE], 'passages');
    return { model: embedder.model, dimensions: vector?.length ?? 0 };
  }

  /** What the index shall hold of these articles, by the version that each is to carry. */
  async function read(space: VectorSpace, versions: ReadonlyMap<number, number>) {
    const texts = await readTexts(store, [...versions.keys()]);
    const wanted = new Map(texts.flatMap((article) => article.passages.map(({ hash, text }) => [hash, text])));
    const { found, embedded } = await vectorsOf(store, embedder, space, wanted);
    const ready = texts.map(({ passages: own, ...article }): VectorArticle => ({
      ...article,
      version: versions.get(article.articleKey) ?? 0,
      passages: own.flatMap(({ position, audience, hash }) => {
        const vector = found.get(hash);
        return vector === undefined ? [] : [{ position, audience, hash, vector }];
      }),
    }));
    const placed = ready.reduce((sum, article) => sum + article.passages.length, 0);
    const all = texts.reduce((sum, article) => sum + article.passages.length, 0);
    return { ready, report: { articles: ready.length, passages: placed, embedded, leftOut: all - placed } };
  }

  async function drain(onProgress?: OnVectors): Promise<VectorReport> {
    let report = nothing;
    let space: VectorSpace | undefined;
    for (;;) {
      const notes = await store.db.select().from(outbox).orderBy(asc(outbox.key)).limit(GROUP);
      if (notes.length === 0) return report;
      if (space === undefined) {
        const held = await vectors.space();
        // Known at once when it is another model; what dimensions it gives only the endpoint can tell.
        refuseOtherSpace(held, { model: embedder.model, dimensions: embedder.dimensions ?? held?.dimensions ?? 0 });
        space = await learnSpace();
        refuseOtherSpace(held, space);
      }
      const brought = await read(space, new Map(notes.map(({ key, articleKey }) => [articleKey, key])));
      await vectors.put(space, brought.ready);
      const done = notes.map(({ key }) => key);
      // A note that was replaced meanwhile has another key, and stays for the next round.
      await store.db.delete(outbox).where(sql`${outbox.key} in (select value from json_each(${JSON.stringify(done)}))`);
      report = sum(report, brought.report);
      onProgress?.({ done: report.articles, total: report.articles + (await pending()) });
    }
  }

  return {
    pending,
    drain,

    async reindex(onProgress) {
      const published = eq(articles.status, 'published');
      const [row] = await store.db.select({ rows: count() }).from(articles).where(published);
      const total = row?.rows ?? 0;
      const space = await learnSpace();
      const rebuild = await vectors.rebuild(space);
      let report = nothing;
      onProgress?.({ done: 0, total });
      for (let last = -1; ;) {
        const keys = await store.db
          .select({ key: articles.key })
          .from(articles)
          .where(and(published, gt(articles.key, last)))
          .orderBy(articles.key)
          .limit(GROUP);
        const end = keys.at(-1);
        if (end === undefined) break;
        last = end.key;
        const brought = await read(space, new Map(keys.map(({ key }) => [key, 0])));
        await rebuild.put(brought.ready);
        report = sum(report, brought.report);
        onProgress?.({ done: report.articles, total: Math.max(total, report.articles) });
      }
      await rebuild.commit();
      const { embedded, leftOut } = await drain();
      return { ...report, embedded: report.embedded + embedded, leftOut: report.leftOut + leftOut };
    },
  };
}

const nothing: VectorReport = { articles: 0, passages: 0, embedded: 0, leftOut: 0 };

function sum(a: VectorReport, b: VectorReport): VectorReport {
  return {
    articles: a.articles + b.articles,
    passages: a.passages + b.passages,
    embedded: a.embedded + b.embedded,
    leftOut: a.leftOut + b.leftOut,
  };
}

/** The articles with the texts of their passages, as one moment of SQL; what is not published has none. */
async function readTexts(store: Store, keys: readonly number[]) {
  const rows = await store.db
    .select({ article: articles, passage: passages })
    .from(articles)
    .leftJoin(passages, and(eq(passages.articleKey, articles.key), eq(passages.revision, articles.revision)))
    .where(inArray(articles.key, [...keys]))
    .orderBy(articles.key, passages.position);
  const byKey = new Map<
    number,
    Pick<VectorArticle, 'articleKey' | 'revision' | 'guard'> & { passages: PassageText[] }
  >();
  for (const { article, passage } of rows) {
    const { key, tenant, revision, title, status, audience, lang, channels, validFrom, expiresAt } = article;
    const guard = {
      tenant,
      status,
      audience,
      lang,
      channels,
      ...(validFrom === null ? {} : { valid_from: validFrom }),
      ...(expiresAt === null ? {} : { expires_at: expiresAt }),
    };
    const own = byKey.get(key) ?? { articleKey: key, revision, guard, passages: [] };
    byKey.set(key, own);
    if (passage === null || status !== 'published') continue;
    const text = [title, ...passage.headingPath, passage.text].join('\n').slice(0, TEXT_AT_MOST);
    own.passages.push({ position: passage.position, audience: passage.audience, text, hash: await hashOfText(text) });
  }
  return [...byKey.values()];
}

interface PassageText extends Pick<VectorArticle['passages'][number], 'position' | 'audience' | 'hash'> {
  readonly text: string;
}

/** Finds the passages for a question: searches the index, reads what it found from SQL, checks once more who reads. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Audience, Channel } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Reader } from '../domain/reader.ts';
import type { LexicalHit, LexicalIndex } from '../index/lexical.ts';
import { audiencesFor, hiddenFrom, type Guarded, type HiddenBecause } from '../policy/visibility.ts';
import { articles, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { visibleTo } from '../store/visible.ts';
import { confidenceOf } from './confidence.ts';
import type { Question } from './understand.ts';

export interface Found {
  readonly id: string;
  readonly lang: string;
  readonly revision: number;
  readonly title: string;
  readonly audience: Audience;
  readonly key: number;
  readonly score: number;
  /** The passage that matched best. */
  readonly best: Passage;
}

export interface Retrieved {
  /** Best first. */
  readonly found: readonly Found[];
  readonly confidence: number;
}

/** The best answer of all, where this reader may not see it: enough to name the reason, never its words. */
export interface Withheld {
  readonly because: HiddenBecause;
  readonly confidence: number;
}

export interface Retrieval {
  retrieve(question: Question, reader: Reader, limit: number): Promise<Retrieved>;
  /** Every passage of an article that this reader may see, in order. */
  passagesOf(articleKey: number, reader: Reader): Promise<readonly Passage[]>;
  withheld(question: Question, reader: Reader): Promise<Withheld | undefined>;
  /** Languages that have published articles. */
  languages(): Promise<readonly string[]>;
}

/** Hits that the confidence is judged by. */
const EVIDENCE = 5;

export function createRetrieval(store: Store, lexical: LexicalIndex): Retrieval {
  /** Reads what the index found, in its order; what this reader may not see is not there. */
  async function read(hits: readonly LexicalHit[], reader: Reader): Promise<Found[]> {
    const rows = await select(
      reader,
      passages.key,
      hits.map(({ passageKey }) => passageKey),
    );
    const byKey = new Map(rows.map((row) => [row.article.key, row]));
    return hits.flatMap(({ articleKey, score }) => {
      const row = byKey.get(articleKey);
      return row === undefined ? [] : [{ ...row.article, score, best: row.passage }];
    });
  }

  /** Passages with their articles, once more through the visibility decision: in SQL, and by the policy itself. */
  async function select(reader: Reader, column: SQLiteColumn, keys: readonly number[]) {
    const rows = await store.db
      .select({ article: articleColumns, passage: passageColumns })
      .from(passages)
      .innerJoin(articles, eq(passages.articleKey, articles.key))
      .where(
        and(
          sql`${column} in (select value from json_each(${JSON.stringify(keys)}))`,
          inArray(passages.audience, [...audiencesFor(reader.audience)]),
          visibleTo(reader),
        ),
      )
      .orderBy(passages.articleKey, passages.position);
    return rows.filter(({ article }) => hiddenFrom(reader, guardedOf(article)) === undefined);
  }

  return {
    async retrieve(question, reader, limit) {
      const hits = await lexical.search(question.terms, reader, { limit: Math.max(limit, EVIDENCE) });
      const found = hits.length === 0 ? [] : await read(hits.slice(0, limit), reader);
      return { found, confidence: found.length === 0 ? 0 : confidenceOf(hits) };
    },

    async passagesOf(articleKey, reader) {
      const rows = await select(reader, passages.articleKey, [articleKey]);
      return rows.map(({ passage }) => passage);
    },

    async withheld(question, reader) {
      const hits = await lexical.search(question.terms, reader, { limit: EVIDENCE, sight: 'everything' });
      const [first] = hits;
      if (first === undefined) return undefined;
      const [row] = await store.db.select(articleColumns).from(articles).where(eq(articles.key, first.articleKey));
      const because = row === undefined ? undefined : hiddenFrom(reader, guardedOf(row));
      return because === undefined ? undefined : { because, confidence: confidenceOf(hits) };
    },

    async languages() {
      const rows = await store.db
        .selectDistinct({ lang: articles.lang })
        .from(articles)
        .where(eq(articles.status, 'published'))
        .orderBy(articles.lang);
      return rows.map(({ lang }) => lang);
    },
  };
}

const articleColumns = {
  key: articles.key,
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
  kind: passages.kind,
  audience: passages.audience,
  headingPath: passages.headingPath,
  anchor: passages.anchor,
  text: passages.text,
  line: passages.line,
};

type Dated = Pick<Guarded, 'status' | 'audience' | 'lang'> & {
  readonly channels: readonly Channel[];
  readonly validFrom: string | null;
  readonly expiresAt: string | null;
};

function guardedOf({ validFrom, expiresAt, ...article }: Dated): Guarded {
  return { ...article, valid_from: validFrom ?? undefined, expires_at: expiresAt ?? undefined };
}

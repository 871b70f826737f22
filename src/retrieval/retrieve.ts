/** Finds the passages for a question: searches the index, reads what it found from SQL, checks once more who reads. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Audience, Channel } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Reader } from '../domain/reader.ts';
import type { LexicalHit, LexicalIndex } from '../index/lexical.ts';
import { audiencesFor, hiddenFrom, type Guarded, type HiddenBecause } from '../policy/visibility.ts';
import { articles, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { readVersion } from '../store/read-version.ts';
import { visibleTo } from '../store/visible.ts';
import { confidenceOf } from './confidence.ts';
import type { Dense } from './dense.ts';
import { fuse, type FusedHit } from './fuse.ts';
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
  /** True when search by meaning is configured and was not available. */
  readonly degraded: boolean;
  /** Present when the best answer of all is not for this reader. */
  readonly withheld?: Withheld;
}

/** The best answer of all, where this reader may not see it: enough to name the reason, never its words. */
export interface Withheld {
  readonly because: HiddenBecause;
  readonly confidence: number;
}

export interface Retrieval {
  retrieve(question: Question, reader: Reader, limit: number): Promise<Retrieved>;
  /** Every passage of a found article that this reader may see, in order. */
  passagesOf(article: Found, reader: Reader): Promise<readonly Passage[]>;
  /** Languages that have published articles. */
  languages(): Promise<readonly string[]>;
}

/** Hits that the confidence is judged by. */
const EVIDENCE = 5;
/** Hits of each kind of search that are fused. */
const FUSED = 50;

/** Articles whose passages are kept in memory at most; a published revision never changes, so they can't grow old. */
const KEPT_AT_MOST = 2_000;

export function createRetrieval(store: Store, lexical: LexicalIndex, dense?: Dense): Retrieval {
  const kept = new Map<number, { readonly revision: number; readonly passages: readonly Passage[] }>();
  let known: { readonly version: number; readonly languages: readonly string[] } | undefined;

  /** Reads what the index found, in its order; what this reader may not see is not there. */
  async function read(hits: readonly FusedHit[], reader: Reader): Promise<Found[]> {
    const rows = await select(
      hits.map(({ passageKey }) => passageKey),
      reader,
    );
    const byKey = new Map(rows.map((row) => [row.article.key, row]));
    return hits.flatMap(({ articleKey, score }) => {
      const row = byKey.get(articleKey);
      return row === undefined ? [] : [{ ...row.article, score, best: row.passage }];
    });
  }

  async function reasonFor(hits: readonly LexicalHit[], reader: Reader): Promise<Withheld | undefined> {
    const key = hits[0]?.articleKey ?? 0;
    const [row] = await store.db.select(articleColumns).from(articles).where(eq(articles.key, key));
    const because = row === undefined ? undefined : hiddenFrom(reader, guardedOf(row));
    return because === undefined ? undefined : { because, confidence: confidenceOf(hits) };
  }

  /** Passages with their articles, once more through the visibility decision: in SQL, and by the policy itself. */
  async function select(keys: readonly number[], reader: Reader) {
    const rows = await store.db
      .select({ article: articleColumns, passage: passageColumns })
      .from(passages)
      .innerJoin(articles, eq(passages.articleKey, articles.key))
      .where(
        and(
          sql`${passages.key} in (select value from json_each(${JSON.stringify(keys)}))`,
          inArray(passages.audience, [...audiencesFor(reader.audience)]),
          visibleTo(reader),
        ),
      );
    return rows.filter(({ article }) => hiddenFrom(reader, guardedOf(article)) === undefined);
  }

  return {
    async retrieve(question, reader, limit) {
      const depth = Math.max(limit, dense === undefined ? EVIDENCE : FUSED);
      const [{ hits, withheld }, near] = await Promise.all([
        lexical.search(question.terms, reader, depth),
        dense?.search(question.text, reader, depth),
      ]);
      const fused = fuse(hits, near?.hits ?? []);
      const found = fused.length === 0 ? [] : await read(fused.slice(0, limit), reader);
      const hidden = withheld === undefined ? undefined : await reasonFor(withheld, reader);
      return {
        found,
        confidence: found.length === 0 ? 0 : confidenceOf(ledBy(fused[0]?.articleKey, hits)),
        degraded: near?.degraded ?? false,
        ...(hidden === undefined ? {} : { withheld: hidden }),
      };
    },

    async passagesOf({ key, revision }, reader) {
      let own = kept.get(key);
      if (own?.revision !== revision) {
        const rows = await store.db
          .select(passageColumns)
          .from(passages)
          .where(and(eq(passages.articleKey, key), eq(passages.revision, revision)))
          .orderBy(passages.position);
        own = { revision, passages: rows };
        if (kept.size >= KEPT_AT_MOST) kept.clear();
        kept.set(key, own);
      }
      const audiences = audiencesFor(reader.audience);
      return own.passages.filter(({ audience }) => audiences.includes(audience));
    },

    async languages() {
      const version = await readVersion(store);
      if (known?.version !== version) {
        const rows = await store.db
          .selectDistinct({ lang: articles.lang })
          .from(articles)
          .where(eq(articles.status, 'published'))
          .orderBy(articles.lang);
        known = { version, languages: rows.map(({ lang }) => lang) };
      }
      return known.languages;
    },
  };
}

/** The words' evidence for the article that leads by words and meaning together; none: the words know nothing of it. */
function ledBy(articleKey: number | undefined, hits: readonly LexicalHit[]): readonly LexicalHit[] {
  if (hits[0]?.articleKey === articleKey) return hits;
  const first = hits.find((hit) => hit.articleKey === articleKey);
  return first === undefined ? [] : [first, ...hits.filter((hit) => hit !== first)];
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

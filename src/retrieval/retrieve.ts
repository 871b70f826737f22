/** Finds the passages for a question: searches the index, reads what it found from SQL, checks once more who reads. */
import { and, eq } from 'drizzle-orm';
import type { Passage } from '../domain/passage.ts';
import type { CorpusAsOf, Reader } from '../domain/reader.ts';
import type { LexicalIndex, Vocabulary } from '../index/lexical.ts';
import { nothingDecided, type Decisions } from '../intents/decisions.ts';
import type { Intents } from '../intents/intents.ts';
import type { Learned } from '../learning/learned.ts';
import type { HiddenBecause } from '../policy/visibility.ts';
import { articles } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { createReadVersion } from '../store/read-version.ts';
import { asked } from './asked.ts';
import { judge, type Judgement } from './confidence.ts';
import type { Dense } from './dense.ts';
import { fuse } from './fuse.ts';
import { judgeByIntents } from './judge-by-intents.ts';
import { leadByLearned, type RankedHit } from './lead-by-learned.ts';
import { ledBy } from './led-by.ts';
import { createPublished, type PublishedArticle } from './published.ts';
import type { Question } from './understand.ts';

export interface Found extends PublishedArticle {
  readonly score: number;
  /** The passage that matched best. */
  readonly best: Passage;
}

export interface Retrieved extends Judgement {
  /** Best first. */
  readonly found: readonly Found[];
  /** How much each refusal is what is asked for; see intents/decisions.ts. */
  readonly refusals: Decisions['refusals'];
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
  passagesOf(article: PublishedArticle, reader: Reader): Promise<readonly Passage[]>;
  /** Those of the articles that this reader may see; in no order. */
  visibleOf(keys: readonly number[], reader: Reader): Promise<readonly PublishedArticle[]>;
  /** Those ids under which this reader may see an article in their language. */
  visibleIds(ids: readonly string[], reader: Reader): Promise<ReadonlySet<string>>;
  /** The knowledge base's version: every request asks for it once, see `Reader`. */
  version(): Promise<number>;
  /** Languages in which the tenant has published articles. */
  languages(of: Pick<Reader, 'tenant' | 'version'>): Promise<readonly string[]>;
  /** What the articles of a tenant and language are written in. */
  vocabulary(corpus: CorpusAsOf): Promise<Vocabulary>;
}

/** Hits that the confidence is judged by. */
const EVIDENCE = 10;
/** Articles that use may put first. */
const LEARNED = 3;
/** Hits of each kind of search that are fused. */
const FUSED = 50;

export interface RetrievalParts {
  readonly store: Store;
  readonly lexical: LexicalIndex;
  readonly learned?: Learned | undefined;
  readonly intents?: Intents | undefined;
  readonly dense?: Dense | undefined;
}

export function createRetrieval({ store, lexical, learned, intents, dense }: RetrievalParts): Retrieval {
  const published = createPublished(store);
  const readVersion = createReadVersion(store);
  let known = { version: -1, languages: new Map<string, readonly string[]>() };

  /** Reads what the index found, in its order; what this reader may not see is not there. */
  async function read(hits: readonly RankedHit[], reader: Reader): Promise<Found[]> {
    const rows = await published.visibleOf(
      hits.map(({ articleKey }) => articleKey),
      reader,
    );
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const found: Found[] = [];
    for (const { articleKey, passageKey, score } of hits) {
      const article = byKey.get(articleKey);
      const passages = article === undefined ? [] : await published.passagesOf(article, reader);
      const best = passageKey === undefined ? passages[0] : passages.find(({ key }) => key === passageKey);
      if (article === undefined || best === undefined) continue;
      const { key, id, lang, revision, title, audience } = article;
      // Each by its name: spreads took a fiftieth of a search.
      found.push({ key, id, lang, revision, title, audience, score, best });
    }
    return found;
  }

  return {
    async retrieve(question, reader, limit) {
      const { articles: decisions, refusals } = (await intents?.decide(question.meant, reader)) ?? nothingDecided;
      const depth = Math.max(limit, dense === undefined && decisions.size === 0 ? EVIDENCE : FUSED);
      const [{ hits, withheld, unknown }, near, taught] = await Promise.all([
        lexical.search(question, reader, depth),
        dense?.search(question.text, reader, depth),
        learned?.search(question.masked, reader, LEARNED) ?? [],
      ]);
      const put = asked(question, unknown);
      const fused = fuse(hits, near?.hits ?? [], decisions);
      const judgement = judgeByIntents(judge(ledBy(fused[0]?.articleKey, hits), put), fused, decisions);
      const ranked = leadByLearned(fused, taught, judgement);
      const found = await read(ranked.hits.slice(0, limit), reader);
      const because =
        withheld?.[0] === undefined ? undefined : await published.reasonFor(withheld[0].articleKey, reader);
      return {
        found,
        refusals,
        ...(found.length === 0 ? judge([], put) : ranked.judgement),
        degraded: near?.degraded ?? false,
        ...(because === undefined ? {} : { withheld: { because, confidence: judge(withheld ?? [], put).confidence } }),
      };
    },

    passagesOf: (article, reader) => published.passagesOf(article, reader),

    visibleOf: (keys, reader) => published.visibleOf(keys, reader),

    visibleIds: (ids, reader) => published.visibleIds(ids, reader),

    vocabulary: (corpus) => lexical.vocabulary(corpus),

    version: readVersion,

    async languages({ tenant, version: asOf }) {
      const version = asOf ?? (await readVersion());
      if (known.version !== version) known = { version, languages: new Map() };
      const { languages } = known;
      let own = languages.get(tenant);
      if (own === undefined) {
        const rows = await store.db
          .selectDistinct({ lang: articles.lang })
          .from(articles)
          .where(and(eq(articles.tenant, tenant), eq(articles.status, 'published')))
          .orderBy(articles.lang);
        own = rows.map(({ lang }) => lang);
        languages.set(tenant, own);
      }
      return own;
    },
  };
}

/** Reads what the articles of a corpus say of themselves: title, aliases, the questions that customers ask, and passages. */
import { and, eq, or, sql } from 'drizzle-orm';
import type { Refusal } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Corpus } from '../domain/reader.ts';
import { articles, intentCorpora, passages } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export interface WordingHead {
  readonly articleKey: number;
  readonly revision: number;
}

export interface Wording extends WordingHead {
  readonly texts: readonly Spoken[];
  /** Those of its refusals for which an editor wrote how customers ask. */
  readonly refusals: readonly number[];
}

/** A text, and the part of its article that it speaks of; see intent.ts. */
interface Spoken {
  readonly text: string;
  readonly part: number;
}

/** Characters of a passage that are read, from its start: four times as many gained nothing. */
const PASSAGE_AT_MOST = 300;

/** An editor said how customers ask it, be it for a no. Without that its own words say too little of what is asked. */
const curated = or(
  sql`json_array_length(${articles.frontMatter}, '$.questions') > 0`,
  sql`json_array_length(${articles.frontMatter}, '$.refusals') > 0`,
);

/** Corpora with articles that can be told apart by how they are asked, and those that had some. */
export function readCuratedCorpora({ db }: Store): Promise<Corpus[]> {
  return db
    .selectDistinct({ tenant: articles.tenant, lang: articles.lang })
    .from(articles)
    .where(and(eq(articles.status, 'published'), curated))
    .union(db.select({ tenant: intentCorpora.tenant, lang: intentCorpora.lang }).from(intentCorpora));
}

/** Published articles of the corpus with curated questions, in the order of their keys, and how many it has in all. */
export async function readWordingHeads({ db }: Store, corpus: Corpus) {
  const heads: WordingHead[] = await db
    .select({ articleKey: articles.key, revision: articles.revision })
    .from(articles)
    .where(curatedIn(corpus))
    .orderBy(articles.key);
  return { heads, published: await db.$count(articles, publishedIn(corpus)) };
}

/** The wording of all of them. Of a customers' article only what customers may see. */
export async function readWordings({ db }: Store, corpus: Corpus): Promise<Wording[]> {
  const rows = await db
    .select({ articleKey: articles.key, revision: articles.revision, frontMatter: articles.frontMatter })
    .from(articles)
    .where(curatedIn(corpus))
    .orderBy(articles.key);
  const cut = await db
    .select({
      articleKey: passages.articleKey,
      kind: passages.kind,
      text: passages.text,
      headings: passages.headingPath,
    })
    .from(passages)
    .innerJoin(articles, eq(articles.key, passages.articleKey))
    .where(and(curatedIn(corpus), or(eq(articles.audience, 'agent'), eq(passages.audience, 'customer'))))
    .orderBy(passages.articleKey, passages.position);
  const passagesOf = new Map<number, (typeof cut)[number][]>(rows.map(({ articleKey }) => [articleKey, []]));
  for (const one of cut) passagesOf.get(one.articleKey)?.push(one);
  return rows.map(({ articleKey, revision, frontMatter }) => {
    const own = passagesOf.get(articleKey) ?? [];
    // Articles stored by an earlier version have refusals without questions.
    const asked = frontMatter.refusals.map(({ questions = [] }: Partial<Refusal>) => questions);
    return {
      articleKey,
      revision,
      texts: [
        ...partOf(0, [frontMatter.title, ...frontMatter.aliases, ...frontMatter.questions]),
        ...asked.flatMap((questions, at) => partOf(at + 1, questions)),
        ...partOf(0, [...new Set(own.flatMap(({ headings }) => headings.slice(-1)))]),
        ...passagesIn(own),
      ],
      refusals: asked.flatMap((questions, at) => (questions.length > 0 ? [at + 1] : [])),
    };
  });
}

function partOf(part: number, texts: readonly string[]): Spoken[] {
  return texts.map((text) => ({ text, part }));
}

/** Those of refusals come in the order of the front matter (ingest/parse-article.ts). */
function passagesIn(own: readonly Pick<Passage, 'kind' | 'text'>[]): Spoken[] {
  let refusals = 0;
  return own.map(({ kind, text }) => ({
    text: text.slice(0, PASSAGE_AT_MOST),
    part: kind === 'refusal' ? (refusals += 1) : 0,
  }));
}

function publishedIn({ tenant, lang }: Corpus) {
  return and(eq(articles.tenant, tenant), eq(articles.lang, lang), eq(articles.status, 'published'));
}

function curatedIn(corpus: Corpus) {
  return and(publishedIn(corpus), curated);
}

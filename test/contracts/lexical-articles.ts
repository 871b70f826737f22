/** Publishes invented articles and asks for them: what the contract of the lexical port is written in. */
import { inArray } from 'drizzle-orm';
import { publish, type ArticleWriter } from '../../src/articles/publish.ts';
import { frontMatterSchema } from '../../src/domain/article.ts';
import type { Passage } from '../../src/domain/passage.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { LexicalHit, LexicalQuestion, QuestionTerm } from '../../src/index/lexical.ts';
import { articles } from '../../src/store/schema.ts';
import type { Statement } from '../../src/store/store.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { now } from '../make-services.ts';

/** Front matter, with a word for the body: one passage, or several. */
export interface Draft {
  readonly id: string;
  readonly lang?: string;
  readonly passages?: readonly (string | Partial<Passage>)[];
  readonly [key: string]: unknown;
}

export interface LexicalSetup {
  /** The index under test, over an empty store. */
  readonly writer: ArticleWriter;
  /** A second index over the same truth, through a handle of its own, as another process has it. */
  readonly another: () => Promise<ArticleWriter>;
}

const analyzer = createAnalyzer();

export const customer: Reader = { audience: 'customer', lang: 'en', at: now };
export const agent: Reader = { ...customer, audience: 'agent' };

/** Statements that publish the article; one that says nothing else is in English and for everyone. */
export function published(writer: ArticleWriter, { passages = ['Nothing here'], ...given }: Draft): Statement[] {
  const frontMatter = frontMatterSchema.parse({ title: 'Bakery', lang: 'en', ...given });
  const { audience } = frontMatter;
  const whole = passages.map((one): Passage => {
    const own = typeof one === 'string' ? { text: one } : one;
    return { kind: 'text', audience, headingPath: [], anchor: '', text: 'Nothing here', line: 1, ...own };
  });
  const origin = { source: 'test', sourcePath: `${frontMatter.id}.md`, contentHash: '' };
  return publish(writer, { frontMatter, body: '', passages: whole, links: [], ...origin });
}

export function publishAll(writer: ArticleWriter, ...drafts: readonly Draft[]): Promise<void> {
  return writer.store.atomic(drafts.flatMap((draft) => published(writer, draft)));
}

/** Makes a writer over one article about bread and those given. */
export function writerOverOf(
  make: () => Promise<LexicalSetup>,
): (...drafts: readonly Draft[]) => Promise<ArticleWriter> {
  return async (...drafts) => {
    const { writer } = await make();
    await publishAll(writer, { id: 'other', passages: ['Bread is baked at night'] }, ...drafts);
    return writer;
  };
}

export function termsOf(question: string, lang = 'en'): QuestionTerm[] {
  return analyzer.questionTerms(question, lang).map((term) => ({ term, weight: 1 }));
}

/** Every term, stop words too. */
export function wholeOf(question: string, lang = 'en'): string[] {
  return analyzer.terms(question, lang);
}

export function questionOf(terms: readonly QuestionTerm[]): LexicalQuestion {
  return { terms, form: 'question', whole: [] };
}

/** Five hits at most unless the test says otherwise. */
export function search({ lexical }: ArticleWriter, question: string, reader = customer, limit = 5) {
  return lexical.search(questionOf(termsOf(question, reader.lang)), reader, limit);
}

/** Ids of the articles found, best first. */
export async function ask(writer: ArticleWriter, ...asked: Asked): Promise<string[]> {
  const { hits } = await search(writer, ...asked);
  return idsOf(writer, hits);
}

/** Ids of what the reader may not see, or `undefined` where the index says nothing of it. */
export async function askWithheld(writer: ArticleWriter, ...asked: Asked): Promise<string[] | undefined> {
  const { withheld } = await search(writer, ...asked);
  return withheld === undefined ? undefined : idsOf(writer, withheld);
}

type Asked = [question: string, reader?: Reader, limit?: number];

async function idsOf({ store }: ArticleWriter, hits: readonly LexicalHit[]): Promise<string[]> {
  const keys = hits.map(({ articleKey }) => articleKey);
  const columns = { key: articles.key, id: articles.id };
  const rows = await store.db.select(columns).from(articles).where(inArray(articles.key, keys));
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  return keys.map((key) => ids.get(key) ?? 'gone');
}

/** A small bakery's articles with what was learned for them, over a database in memory. */
import { publishText } from '../../ingest/publish-text.ts';
import { retire } from '../../src/articles/retire.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { forget } from '../../src/learning/forget.ts';
import { learn } from '../../src/learning/learn.ts';
import type { Pair } from '../../src/learning/pair.ts';
import { createLearned, type Learned } from '../../src/learning/learned.ts';
import { articles } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { makeServices, now, servicesOf } from '../make-services.ts';

export const customer: Reader = { tenant: mainTenant, audience: 'customer', lang: 'en', at: now };

/** Front matter lines of an article, beside its id and language. */
export type Lines = readonly string[];

export interface Bakery {
  readonly store: Store;
  readonly learned: Learned;
  /** Learns `[article id, question]`, in English unless told otherwise. */
  learn(pairs: readonly (readonly [string, string])[], lang?: string, at?: Date): Promise<void>;
  forget(articleId: string, question?: string): Promise<void>;
  publish(id: string, lines?: Lines, lang?: string): Promise<void>;
  retire(id: string): Promise<void>;
  /** Ids of what is found, likeliest first. */
  ask(question: string, reader?: Reader): Promise<string[]>;
  /** The score of an article, 0 when it is not found. */
  scoreOf(id: string, question: string): Promise<number>;
  /** A copy made anew from the same SQL. */
  again(): Learned;
}

/** Articles by id. With a neighbour it is another tenant's, over the same database. */
export async function makeBakery(
  ids: Readonly<Record<string, Lines>> = {},
  { tenant = mainTenant, neighbour }: { tenant?: string; neighbour?: Bakery } = {},
): Promise<Bakery> {
  const store = neighbour?.store ?? (await makeServices()).store;
  const services = servicesOf(tenant, store);
  const own = { ...customer, tenant };
  const analyzer = createAnalyzer();
  const learned = createLearned(store, analyzer);

  async function search(question: string, reader: Reader) {
    const hits = await learned.search(question, reader, 5);
    const rows = await store.db.select({ key: articles.key, id: articles.id }).from(articles);
    const idOf = new Map(rows.map(({ key, id }) => [key, id]));
    return hits.map(({ articleKey, score }) => ({ id: idOf.get(articleKey) ?? '?', score }));
  }

  const bakery: Bakery = {
    store,
    learned,
    async learn(pairs, lang = 'en', at = now) {
      const given = pairs.map(([articleId, question]): Pair => ({ articleId, lang, question }));
      await store.atomic(learn({ store, tenant, now: () => at }, given));
    },
    forget: (articleId, question) => store.atomic(forget(services.writer, { articleId, lang: 'en', question })),
    async publish(id, lines = [], lang = 'en') {
      const text = ['---', `id: ${id}`, `lang: ${lang}`, ...lines, '---', '', `# About ${id}`, '', 'Nothing.'].join(
        '\n',
      );
      await publishText(services.writer, { path: `${lang}/${id}.md`, text, source: 'bakery' });
    },
    retire: (id) => store.atomic(retire(services.writer, id, 'en')),
    ask: async (question, reader = own) => (await search(question, reader)).map(({ id }) => id),
    scoreOf: async (id, question) => (await search(question, own)).find((hit) => hit.id === id)?.score ?? 0,
    again: () => createLearned(store, analyzer),
  };
  for (const [id, lines] of Object.entries(ids)) await bakery.publish(id, lines);
  return bakery;
}

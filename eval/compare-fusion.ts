/** Compares ways to fuse what words and what meaning found, on the dev sets, with vectors that need no model. */
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { ingest } from '../ingest/ingest.ts';
import { mainTenant } from '../src/domain/tenant.ts';
import { createVectorRelay } from '../src/articles/vector-relay.ts';
import { createEmbeddedVectors } from '../src/index/embedded-vectors.ts';
import { createMemoryIndex } from '../src/index/memory-index.ts';
import type { LexicalHit } from '../src/index/lexical.ts';
import type { Embedder } from '../src/llm/embedder.ts';
import { createDense, type DenseHit } from '../src/retrieval/dense.ts';
import { fuse } from '../src/retrieval/fuse.ts';
import { understand } from '../src/retrieval/understand.ts';
import { articles, passages } from '../src/store/schema.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { dataSet } from './data-folder.ts';
import { meaningVector } from './meaning-vectors.ts';
import { hitAt, ndcgAt } from './metrics/ranking.ts';
import { mean } from './metrics/summary.ts';
import { readQuestions } from './questions.ts';

const DIMENSIONS = 384;
const DEPTH = 50;
/** Of each group; enough for differences of .01. */
const QUESTIONS = 300;
/** The usual constant of reciprocal rank fusion (Cormack, Clarke, Büttcher, 2009). */
const RANKS = 60;

/** What the question's vector is drawn towards, so that models better than hashed stems can be played too. */
let hint: Float32Array | undefined;
/** How far: with the first meaning is worse than words, with the other better. */
const hints = [0, 0.35];

const embedder: Embedder = {
  model: 'hashed stems',
  dimensions: DIMENSIONS,
  batch: 64,
  embed: (texts, purpose) =>
    Promise.resolve(
      texts.map((text) => {
        const own = unit(meaningVector(text, DIMENSIONS));
        return purpose === 'passages' || hint === undefined
          ? own
          : unit(own.map((value, at) => value + (hint?.[at] ?? 0)));
      }),
    ),
};

function unit(vector: ArrayLike<number>): Float32Array {
  const values = Float32Array.from(vector);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

type Way = (words: readonly LexicalHit[], meaning: readonly DenseHit[]) => readonly number[];
const keys = (hits: readonly { readonly articleKey: number }[]) => hits.map(({ articleKey }) => articleKey);

const ways: Readonly<Record<string, Way>> = {
  words: (words) => keys(words),
  meaning: (...[, meaning]) => keys(meaning),
  shipped: (words, meaning) => keys(fuse(words, meaning)),
  byStrength: (words, meaning) =>
    keys(
      fuse(
        words.map((hit) => ({ ...hit, strength: hit.strength ** 2 })),
        meaning,
      ),
    ),
  overTheBest: (words, meaning) =>
    keys(
      fuse(
        words.map((hit) => ({ ...hit, strength: 1 })),
        meaning,
      ),
    ),
  ranks: (words, meaning) =>
    byScore([words, meaning].map((list) => list.map(({ articleKey }, rank) => [articleKey, 1 / (RANKS + rank + 1)]))),
};

for (const name of ['ruen_vkcloud', 'ruen_xquad', 'en_mtrag_un']) {
  const folder = dataSet(name);
  if (folder !== undefined) await compare(name, folder);
}

async function compare(name: string, folder: string): Promise<void> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const analyzer = createAnalyzer();
  const lexical = createMemoryIndex(store, analyzer);
  const vectors = createEmbeddedVectors(store);
  const dense = createDense({ store, embedder, vectors, deadline: 60_000 });
  const now = () => new Date();
  const kb = join(folder, 'kb');
  await ingest({ store, lexical, tenant: mainTenant, now }, { folder: kb, source: kb });
  await createVectorRelay({ store, embedder, vectors }).drain();
  const rows = await store.db
    .select({ key: articles.key, id: articles.id })
    .from(articles)
    .where(eq(articles.status, 'published'));
  const firstTexts = await store.db
    .select({ id: articles.id, lang: articles.lang, text: passages.text })
    .from(articles)
    .innerJoin(passages, and(eq(passages.articleKey, articles.key), eq(passages.position, 0)));
  const ids = new Map(rows.map(({ key, id }) => [key, id]));

  const questions = (await readQuestions(join(folder, 'queries.dev.jsonl'))).filter(({ gold }) => gold.size > 0);
  const groups = new Map<string, typeof questions>();
  for (const question of questions) {
    const group = `${question.lang} ${question.category}`;
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  const cases = [...groups].flatMap(([group, own]) => hints.map((strength) => ({ group, own, strength })));
  for (const { group, own, strength } of cases) {
    const figures = new Map<string, { ndcg: number; hit: number }[]>();
    for (const { messages, lang, gold } of own.slice(0, QUESTIONS)) {
      const reader = { tenant: mainTenant, audience: 'customer', lang, at: now() } as const;
      const { question } = understand(messages, lang, analyzer, await lexical.vocabulary(reader));
      const { hits } = await lexical.search(question, reader, DEPTH);
      const right = firstTexts.find((text) => text.lang === lang && gold.has(text.id));
      hint =
        right === undefined ? undefined : unit(meaningVector(right.text, DIMENSIONS)).map((value) => value * strength);
      const near = await dense.search(question.text, reader, DEPTH);
      for (const [way, rank] of Object.entries(ways)) {
        const ranking = rank(hits, near.hits).map((key) => ids.get(key) ?? '');
        const all = figures.get(way) ?? [];
        all.push({ ndcg: ndcgAt(ranking, gold, 10), hit: hitAt(ranking, gold, 5) });
        figures.set(way, all);
      }
    }
    process.stdout.write(
      `${name} ${group}, ${Math.min(own.length, QUESTIONS)} questions, drawn by ${strength}: nDCG@10, hit@5\n`,
    );
    for (const [way, all] of figures) {
      const [ndcg, hit] = [mean(all.map((one) => one.ndcg)), mean(all.map((one) => one.hit))];
      process.stdout.write(`  ${way.padEnd(20)} ${ndcg.toFixed(3)}  ${hit.toFixed(3)}\n`);
    }
  }
  await store.close();
}

function byScore(lists: readonly (readonly (readonly [number, number])[])[]): number[] {
  const sums = new Map<number, number>();
  for (const [key, score] of lists.flat()) sums.set(key, (sums.get(key) ?? 0) + score);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

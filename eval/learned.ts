/** How well search learns from use: intents of Banking77 and CLINC as articles, their training questions as pairs. */
import { mainTenant } from '../src/domain/tenant.ts';
import { articles } from '../src/store/schema.ts';
import { publishText } from '../ingest/publish-text.ts';
import { createLearned } from '../src/learning/learned.ts';
import { learn } from '../src/learning/learn.ts';
import { createServices, type Services } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { areaUnderCurve, calibrationError } from './metrics/confidence.ts';
import { hitAt } from './metrics/ranking.ts';
import { mean, percentile } from './metrics/summary.ts';
import { createRandom, sample } from './random.ts';
import { firstOfEach, readIntents, titleOf, type LabelledQuestion } from './read-intents.ts';

export interface LearnedRow {
  readonly set: string;
  readonly examples: number;
  readonly questions: number;
  /** Share of questions with an intent whose first article is that of the intent, by learned pairs alone. */
  readonly accuracy: number;
  /** The same for search by titles alone, and for both fused by `leads`. */
  readonly lexical: number;
  readonly fused: number;
  /** How well the score of the first article tells questions with an intent from those without; absent without the latter. */
  readonly auroc?: number;
  /** Mean distance of the score from the share that was right, over ten groups of equal size (questions with none count as wrong). */
  readonly calibrationError: number;
  /** CPU seconds from pairs in SQL to a trained model, and ms of wall time a question. */
  readonly trainingSeconds: number;
  readonly medianMs: number;
  /** MB that the model added. */
  readonly megabytes: number;
}

const reader = { tenant: mainTenant, audience: 'customer', lang: 'en', at: new Date('2026-11-22T10:00:00Z') } as const;

/** How its rows are called. */
export type LearnedSet =
  | 'Banking77'
  | 'Banking77, 10 an intent'
  | 'Banking77, 10 others'
  | 'Banking77, 3 an intent'
  | 'CLINC'
  | 'CLINC, 10 an intent';

/** Rows of the sets that are there, of those `wanted`; at most `most` questions each, the same in every run. */
export async function measureLearned(wanted?: readonly LearnedSet[], most?: number): Promise<LearnedRow[]> {
  const banking = await readIntents('en_banking77', 'train.jsonl');
  const asked = await readIntents('en_banking77', 'queries.dev.jsonl');
  const clinc = await readIntents('en_clinc_oos', 'train.jsonl');
  const clincAsked = await readIntents('en_clinc_oos', 'queries.dev.jsonl');
  const rows: LearnedRow[] = [];
  for (const [set, examples, questions] of [
    ['Banking77', firstOfEach(banking, Infinity), asked],
    ['Banking77, 10 an intent', firstOfEach(banking, 10), asked],
    ['Banking77, 10 others', firstOfEach(banking.toReversed(), 10), asked],
    ['Banking77, 3 an intent', firstOfEach(banking, 3), asked],
    ['CLINC', firstOfEach(clinc, Infinity), clincAsked],
    ['CLINC, 10 an intent', firstOfEach(clinc, 10), clincAsked],
  ] as const satisfies [LearnedSet, LabelledQuestion[], LabelledQuestion[]][]) {
    if (examples.length === 0 || wanted?.includes(set) === false) continue;
    rows.push(await measure(set, examples, sample(questions, most ?? questions.length, createRandom(7))));
  }
  return rows;
}

async function measure(
  set: string,
  examples: readonly LabelledQuestion[],
  questions: readonly LabelledQuestion[],
): Promise<LearnedRow> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const services = createServices({ store, tenant: mainTenant, now: () => reader.at, threshold: 0.5 });
  for (const intent of new Set(examples.map((example) => example.intent ?? ''))) {
    const text = `---\nid: ${idOf(intent)}\nlang: en\n---\n\n# ${titleOf(intent)}\n`;
    await publishText(services.writer, { path: `${idOf(intent)}.md`, text, source: set });
  }
  const lexical: string[][] = [];
  for (const { text } of questions) lexical.push(await byAll(services, text));
  const pairs = examples.map(({ text, intent }) => ({ articleId: idOf(intent ?? ''), lang: 'en', question: text }));
  await store.atomic(learn(services.writer, pairs));
  const idOfKey = new Map(
    (await store.db.select({ key: articles.key, id: articles.id }).from(articles)).map(({ key, id }) => [key, id]),
  );

  await services.learned.settled();
  const before = memory();
  const startedAt = process.cpuUsage();
  const learned = createLearned(store, createAnalyzer());
  await learned.settled();
  const { user, system } = process.cpuUsage(startedAt);
  const megabytes = (memory() - before) / 2 ** 20;

  const judged: { intent: string | undefined; ranking: string[]; lexical: string[]; fused: string[]; score: number }[] =
    [];
  const times: number[] = [];
  for (const [at, { text, intent }] of questions.entries()) {
    const from = performance.now();
    const hits = await learned.search(text, reader, 5);
    times.push(performance.now() - from);
    const ranking = hits.map(({ articleKey }) => idOfKey.get(articleKey) ?? '');
    judged.push({
      intent,
      ranking,
      lexical: lexical[at] ?? [],
      fused: await byAll(services, text),
      score: hits[0]?.score ?? 0,
    });
  }
  await store.close();

  const inside = judged.filter(({ intent }) => intent !== undefined);
  const accuracyOf = (rank: (one: (typeof judged)[number]) => readonly string[]) =>
    mean(inside.map((one) => hitAt(rank(one), new Set([idOf(one.intent ?? '')]), 1)));
  const curve = areaUnderCurve(judged.map(({ intent, score }) => ({ confidence: score, right: intent !== undefined })));
  return {
    set,
    examples: examples.length,
    questions: inside.length,
    accuracy: accuracyOf(({ ranking }) => ranking),
    lexical: accuracyOf(({ lexical }) => lexical),
    fused: accuracyOf(({ fused }) => fused),
    ...(curve === undefined ? {} : { auroc: curve }),
    calibrationError: calibrationError(
      judged.map(({ intent, ranking, score }) => ({
        confidence: score,
        right: intent !== undefined && ranking[0] === idOf(intent),
      })),
    ),
    trainingSeconds: (user + system) / 1e6,
    medianMs: percentile(times, 0.5),
    megabytes,
  };
}

async function byAll(services: Services, text: string): Promise<string[]> {
  const messages = [{ role: 'customer', text }] as const;
  const { hits } = await services.search({ messages, locale: 'en', audience: 'customer', limit: 5 });
  return hits.map(({ articleId }) => articleId);
}

/** Labels hold signs that ids do not: `card_payment_fee_charged?` and the like. */
function idOf(intent: string): string {
  return intent.replaceAll(/[^\p{L}\p{N}._-]/gu, '');
}

/** Bytes in use; exact when node runs with --expose-gc. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

if (process.argv[1]?.endsWith('learned.js') === true) {
  process.stdout.write(`${JSON.stringify(await measureLearned(), undefined, 2)}\n`);
}

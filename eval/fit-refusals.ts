/**
 * Makes the weights of src/refusals/refusal-chance.ts from the cases that are for choosing, prints them, and tells on cases
 * that they were not made from how many refusals are found and how many answers are refused.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ingest } from '../ingest/ingest.ts';
import { mainTenant } from '../src/domain/tenant.ts';
import { createMemoryIndex } from '../src/index/memory-index.ts';
import { createIntents } from '../src/intents/intents.ts';
import { packageFolder } from '../src/package-folder.ts';
import { createRefusalIndex } from '../src/refusals/refusal-index.ts';
import type { RefusalSignals } from '../src/refusals/refusal-chance.ts';
import { createRankRefusals } from '../src/reply/rank-refusals.ts';
import { createReadRequest } from '../src/reply/read-request.ts';
import { createFindInLocales } from '../src/retrieval/find-in-locales.ts';
import { createReaderOf } from '../src/retrieval/reader-of.ts';
import { createRetrieval } from '../src/retrieval/retrieve.ts';
import { allStages } from '../src/retrieval/stages.ts';
import { createServices } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { askedAt } from './asked-at.ts';
import { fitLogistic } from './fit-logistic.ts';
import { readCases } from './suite/read-cases.ts';

interface Judged {
  readonly signals: RefusalSignals;
  readonly set: 'chosen with' | 'replies, test' | 'gate';
  readonly wanted: string;
  readonly right: boolean;
}

const now = () => new Date(askedAt);
const judged = await judgeAll();
const chosenWith = judged.filter(({ set }) => set === 'chosen with');
const byWords = ['score', 'margin', 'nearness'] as const;
const byIntents = [...byWords, 'decision'] as const;
const weights = { byWords: weightsOf(byWords), byIntents: weightsOf(byIntents) };
process.stdout.write(`${JSON.stringify(weights)}\n`);
for (const set of ['replies, test', 'gate'] as const) {
  for (const names of [byWords, byIntents]) {
    for (const least of [0.2, 0.3, 0.4, 0.5, 0.6]) tell(set, names, least);
  }
}

type Name = keyof RefusalSignals;

function weightsOf(names: readonly Name[]): Record<string, number> {
  const fitted = fitLogistic(
    chosenWith.map(({ signals, right }) => ({ values: valuesOf(signals, names), label: right ? 1 : 0, weight: 1 })),
  );
  return Object.fromEntries(['bias', ...names].map((name, at) => [name, Number((fitted[at] ?? 0).toFixed(2))]));
}

function valuesOf(signals: RefusalSignals, names: readonly Name[]): number[] {
  return [1, ...names.map((name) => signals[name] ?? 0)];
}

function tell(set: Judged['set'], names: readonly Name[], least: number): void {
  const own: Readonly<Record<string, number>> = names.length === byWords.length ? weights.byWords : weights.byIntents;
  const [bias = 0, ...rest] = ['bias', ...names].map((name) => own[name] ?? 0);
  const isSure = ({ signals }: Judged) => {
    const sum = names.reduce((total, name, at) => total + (rest[at] ?? 0) * (signals[name] ?? 0), bias);
    return 1 / (1 + Math.exp(-sum)) >= least;
  };
  const shareOf = (wanted: readonly string[], counts: (one: Judged) => boolean) => {
    const those = judged.filter((one) => one.set === set && wanted.includes(one.wanted));
    return `${those.filter((one) => isSure(one) && counts(one)).length} of ${those.length}`;
  };
  process.stdout.write(
    `${set}, ${names.length === byWords.length ? 'words' : 'intents'}, from ${least}: finds ${shareOf(['refuse'], ({ right }) => right)}, ` +
      `refuses ${shareOf(['answer'], () => true)} answers and ${shareOf(['silent', 'handoff'], () => true)} others\n`,
  );
}

async function judgeAll(): Promise<Judged[]> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const { writer, intents } = createServices({ store, tenant: mainTenant, now, threshold: 0.5 });
  const kb = join(packageFolder(), 'kb');
  await ingest(writer, { folder: kb, source: kb });
  await intents.bringUp();
  const analyzer = createAnalyzer();
  const lexical = createMemoryIndex(store, analyzer);
  const retrieval = createRetrieval({ store, lexical, intents: createIntents(store, analyzer) });
  const readRequest = createReadRequest({
    find: createFindInLocales({ retrieval, analyzer, threshold: 0.5, stages: allStages }),
    readerOf: createReaderOf(retrieval, analyzer, { tenant: mainTenant, now }),
    analyzer,
  });
  const rankRefusals = createRankRefusals(createRefusalIndex(store, analyzer));

  const folder = join(packageFolder(), 'eval/cases');
  const files = (await readdir(folder)).filter((name) => /^(demo|replies|gate)/.test(name)).sort();
  const all: Judged[] = [];
  for await (const line of readCases(files.map((name) => join(folder, name)))) {
    if (line.kind === 'problem') throw new Error(line.told);
    const { messages, lang, channel, customer, split, kind, expect } = line.case;
    // Of a counterfactual case the article that it is asked of is not the one that was indexed.
    if (kind === 'counterfactual') continue;
    const request = { messages, locale: lang, channel, customer, audience: 'customer' as const };
    const context = await readRequest(request, 3);
    const [first] = await rankRefusals(context, context.reader);
    // The one that is like it does not hold for its amounts.
    if (first === undefined) continue;
    all.push({
      signals: first.signals,
      set: split === 'gate' ? 'gate' : split === 'test' ? 'replies, test' : 'chosen with',
      wanted: expect.action,
      right: expect.action === 'refuse' && expect.articles.includes(first.articleId),
    });
  }
  await store.close();
  return all;
}

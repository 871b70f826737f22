/**
 * `npm run fit:confidence`: makes src/retrieval/confidence-weights.ts from dev questions; `--print` only prints them.
 * `--folds 5` makes nothing: it fits on four fifths of the questions and tells what that is worth on the others.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { ingest } from '../ingest/ingest.ts';
import { mainTenant } from '../src/domain/tenant.ts';
import { listStored } from '../src/articles/list-stored.ts';
import { retire } from '../src/articles/retire.ts';
import type { LexicalHit } from '../src/index/lexical.ts';
import { articles } from '../src/store/schema.ts';
import {
  judge,
  judgeBy,
  signalsOf,
  type AskedQuestion,
  type JudgementWeights,
  type SignalName,
  type Signals,
} from '../src/retrieval/confidence.ts';
import { weights } from '../src/retrieval/confidence-weights.ts';
import type { Decisions } from '../src/intents/decisions.ts';
import { createIntents } from '../src/intents/intents.ts';
import { asked } from '../src/retrieval/asked.ts';
import { fuse } from '../src/retrieval/fuse.ts';
import { intentSignals, type IntentSignals, type IntentWeights } from '../src/retrieval/judge-by-intents.ts';
import { ledBy } from '../src/retrieval/led-by.ts';
import { understand } from '../src/retrieval/understand.ts';
import { createServices } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { askedAt } from './asked-at.ts';
import { dataSet } from './data-folder.ts';
import { packageFolder } from '../src/package-folder.ts';
import { areaUnderCurve, calibrationError, precisionOfSurest } from './metrics/confidence.ts';
import { fitLogistic, type Example } from './fit-logistic.ts';
import { groupBy } from './group-by.ts';
import { readQuestions, type EvalQuestion } from './questions.ts';
import { seedOf } from './random.ts';
import { readCases } from './suite/read-cases.ts';

interface Case {
  readonly hits: readonly LexicalHit[];
  readonly asked: AskedQuestion;
  readonly signals: Signals;
  /** The question belongs to another knowledge base, or to none. */
  readonly foreign: boolean;
  readonly answerable: boolean;
  /** The first hit answers. */
  readonly right: boolean;
  /** Where articles are told apart by how they are asked: what is found with that, and whether its first hit answers. */
  readonly intents?: {
    readonly hits: readonly { readonly articleKey: number }[];
    readonly decisions: Decisions['articles'];
    /** The words' hits, with the one that leads first. */
    readonly led: readonly LexicalHit[];
    readonly right: boolean;
  };
  /** Knowledge base with or without articles left out, and whether it is foreign: each group weighs the same. */
  readonly group: string;
  /** Questions of one cluster are never on both sides of a fold, whatever knowledge base they are asked of. */
  readonly cluster: string;
}

interface KnowledgeBase {
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly EvalQuestion[];
}

/** Questions of each other knowledge base that are asked of this one. */
const FOREIGN = 150;
/** What a question weighs that no article answers: customers ask fewer of them than the cases do. */
const UNANSWERABLE = 0.6;
const FOREIGN_INTENT = 0.04;
const { values: flags } = parseArgs({
  options: { print: { type: 'boolean', default: false }, folds: { type: 'string' } },
});
const now = () => new Date(askedAt);

const bases: KnowledgeBase[] = [
  {
    name: 'demo',
    folder: join(packageFolder(), 'kb'),
    questions: [
      ...(await readQuestions(join(packageFolder(), 'eval/cases/demo-hard.jsonl'))),
      ...(await devQuestions(['answer', 'dialogue', 'personal', 'unanswerable'])),
    ],
  },
];
for (const name of ['ruen_vkcloud', 'ruen_xquad', 'en_mtrag_un']) {
  const folder = dataSet(name);
  if (folder === undefined) continue;
  bases.push({ name, folder: join(folder, 'kb'), questions: await readQuestions(join(folder, 'queries.dev.jsonl')) });
}
const cases: Case[] = [];
for (const base of bases) {
  cases.push(...(await casesOf(base, false)));
  if (base.name.startsWith('ruen')) cases.push(...(await casesOf(base, true)));
}
if (flags.folds !== undefined) {
  process.stdout.write(describeHeldOut(judgeHeldOut(cases, Number(flags.folds))));
} else {
  const made = fitAll(cases);
  if (flags.print) process.stdout.write(`${JSON.stringify(made, undefined, 2)}\n`);
  else await write(made);
}

/** Of the dev split of the reply cases, those that an article answers and those that none does. */
async function devQuestions(names: readonly string[]): Promise<EvalQuestion[]> {
  const files = names.map((name) => join(packageFolder(), `eval/cases/replies-${name}.jsonl`));
  const found: EvalQuestion[] = [];
  for await (const line of readCases(files)) {
    if (line.kind !== 'case' || line.case.split !== 'dev') continue;
    const { id, lang, kind, messages, cluster, expect } = line.case;
    if (!expect.actions.every((action) => ['answer', 'handoff', 'silent'].includes(action))) continue;
    if (expect.handoff !== undefined && expect.handoff !== 'no_match') continue;
    const gold = new Set(expect.actions.includes('answer') ? expect.articles : []);
    found.push({ id, lang, category: kind, messages, gold, reason: undefined, cluster });
  }
  return found;
}

/** With `dropped` the articles of `abstain_drop.txt` are left out, and questions that only they answer are unanswerable. */
async function casesOf({ name, folder, questions }: KnowledgeBase, dropped: boolean): Promise<Case[]> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const { writer, intents: trainer } = createServices({ store, tenant: mainTenant, now, threshold: 0 });
  await ingest(writer, { folder, source: folder });
  const left = new Set(dropped ? (await readFile(join(folder, '../abstain_drop.txt'), 'utf8')).trim().split('\n') : []);
  const stored = await listStored(writer);
  for (const { id, lang } of stored) if (left.has(id)) await store.atomic(retire(writer, id, lang));
  const rows = await store.db.select({ key: articles.key, id: articles.id }).from(articles);
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  await trainer.bringUp();
  const intents = createIntents(store, createAnalyzer());
  const languages = new Set(stored.map(({ lang }) => lang));

  const others = dropped ? [] : bases.filter((base) => base.name !== name).flatMap((base) => sample(base, languages));
  const analyzer = createAnalyzer();
  const found: Case[] = [];
  for (const { own, question } of [
    ...questions.map((question) => ({ own: true, question })),
    ...others.map((question) => ({ own: false, question })),
  ]) {
    const foreign = !own || isForeign(question);
    if (dropped && (foreign || question.gold.size === 0)) continue;
    const { lang, messages } = question;
    const reader = { tenant: mainTenant, audience: 'customer', lang, at: now() } as const;
    const { question: understood } = understand(messages, lang, analyzer, await writer.lexical.vocabulary(reader));
    const { articles: decisions } = await intents.decide(understood.meant, reader);
    const { hits, unknown } = await writer.lexical.search(understood, reader, decisions.size === 0 ? 10 : 50);
    const put = asked(understood, unknown);
    const signals = signalsOf(hits, put);
    if (signals === undefined) continue;
    const fused = fuse(hits, [], decisions);
    const led = ledBy(fused[0]?.articleKey, hits);
    const gold = foreign ? [] : [...question.gold].filter((id) => !left.has(id));
    const isRight = (key: number | undefined) => gold.includes(ids.get(key ?? 0) ?? '');
    found.push({
      hits,
      asked: put,
      signals,
      foreign,
      answerable: gold.length > 0,
      right: isRight(hits[0]?.articleKey),
      cluster: question.cluster,
      ...(decisions.size === 0
        ? {}
        : { intents: { hits: fused, decisions, led, right: isRight(fused[0]?.articleKey) } }),
      group: `${name}${dropped ? ' dropped' : ''}${foreign ? ' foreign' : ''}`,
    });
  }
  await store.close();
  process.stderr.write(`${name}${dropped ? ' with articles left out' : ''}: ${found.length} questions\n`);
  return found;
}

function isForeign({ category }: EvalQuestion): boolean {
  return category.startsWith('out_of_domain');
}

/** Every so many-th question of the base in these languages, `FOREIGN` of them. */
function sample({ questions }: KnowledgeBase, languages: ReadonlySet<string>): EvalQuestion[] {
  const usable = questions.filter((question) => languages.has(question.lang) && !isForeign(question));
  const step = Math.max(1, Math.floor(usable.length / FOREIGN));
  return usable.filter((...[, index]) => index % step === 0);
}

type AllWeights = JudgementWeights & { readonly intents: IntentWeights };

function fitAll(all: readonly Case[]): AllWeights {
  const own = all.filter(({ foreign }) => !foreign);
  const whole = all.filter(({ group }) => !group.includes('dropped'));
  // What the help centre's questions are about is often answered by articles that are not marked as right.
  const labelled = own.filter(({ group }) => group !== 'ruen_vkcloud dropped' && group !== 'ruen_xquad');
  const stages = {
    inDomain: fitStage(
      'inDomain',
      whole,
      ({ foreign }) => !foreign,
      ({ foreign }) => (foreign ? 0.5 : 1),
    ),
    answerable: fitStage(
      'answerable',
      labelled,
      ({ answerable }) => answerable,
      ({ group }) => (group === 'ruen_vkcloud' ? 0.3 : 1),
    ),
    first: fitStage(
      'first',
      own.filter(({ answerable }) => answerable),
      ({ right }) => right,
      ({ group }) => (group.includes('dropped') ? 0.5 : 1),
    ),
  };
  const calibration = calibrate(all, stages);
  const byWords = { ...stages, calibration };
  return { ...byWords, intents: fitIntents(all, byWords) };
}

function fitIntents(all: readonly Case[], by: JudgementWeights): IntentWeights {
  const names = Object.keys(weights.intents).filter((name) => name !== 'bias') as (keyof IntentSignals)[];
  const examples = all.flatMap((one): Example[] => {
    if (one.intents === undefined) return [];
    const { hits, decisions, led, right } = one.intents;
    const judgement = judge(led, one.asked, by);
    if (judgement.asAsked) return [];
    const signals = intentSignals(judgement, hits, decisions);
    const weight = one.foreign ? FOREIGN_INTENT : one.answerable ? 1 : UNANSWERABLE;
    return [{ values: [1, ...names.map((name) => signals[name])], label: right ? 1 : 0, weight }];
  });
  const [bias = 0, ...rest] = fitLogistic(examples).map(rounded);
  return { ...weights.intents, bias, ...Object.fromEntries(names.map((name, at) => [name, rest[at] ?? 0])) };
}

type Stage = 'inDomain' | 'answerable' | 'first';
type StageWeights = JudgementWeights[Stage];

function fitStage(
  stage: Stage,
  from: readonly Case[],
  labelOf: (one: Case) => boolean,
  weightOf: (one: Case) => number,
): StageWeights {
  const names = Object.keys(weights[stage]).filter((name) => name !== 'bias') as SignalName[];
  const sizes = sizesOf(from);
  const examples = from.map((one): Example => ({
    values: [1, ...names.map((name) => one.signals[name])],
    label: labelOf(one) ? 1 : 0,
    weight: weightOf(one) / (sizes.get(one.group) ?? 1),
  }));
  const fitted = fitLogistic(examples);
  const [bias = 0, ...rest] = fitted.map(rounded);
  return { bias, ...Object.fromEntries(names.map((name, at) => [name, rest[at] ?? 0])) };
}

interface HeldOut extends Case {
  /** By weights that never saw its cluster. */
  readonly confidence: number;
}

/** Cross-fitting: each fold is judged by what the others teach. */
function judgeHeldOut(all: readonly Case[], folds: number): HeldOut[] {
  if (!Number.isInteger(folds) || folds < 2) throw new RangeError(`--folds: ${folds} is not a whole number above 1`);
  const byFold = groupBy(all, ({ cluster }) => String(seedOf(cluster) % folds));
  return [...byFold.values()].flatMap((fold) => {
    const inside = new Set(fold);
    const learned = fitAll(all.filter((one) => !inside.has(one)));
    return fold.map((one) => ({ ...one, confidence: judge(one.hits, one.asked, learned).confidence }));
  });
}

/** A line a group of questions, then lines over all of them. */
function describeHeldOut(all: readonly HeldOut[]): string {
  const asAsked = all.filter(({ group }) => !group.includes('dropped') && !group.includes('foreign'));
  const lines = [
    ...groupBy(all, ({ group }) => group),
    ["all knowledge bases' own", asAsked] as const,
    ['with articles left out too', all.filter(({ foreign }) => !foreign)] as const,
    ['with foreign ones too', all] as const,
  ];
  const figure = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(3)).padStart(12);
  return [
    'on questions that the weights were not fitted on',
    `${''.padEnd(28)}questions calibration  answerable   first hit  P@1 of the surest 40 %`,
    ...lines.map(([name, own]) => {
      const of = (isRight: (one: HeldOut) => boolean, from = own) =>
        from.map((one) => ({ confidence: one.confidence, right: isRight(one) }));
      const first = of(({ right }) => right);
      return [
        name.padEnd(28),
        String(own.length).padStart(9),
        figure(calibrationError(first)),
        figure(areaUnderCurve(of(({ answerable }) => answerable))),
        figure(areaUnderCurve(first)),
        figure(precisionOfSurest(first, 0.4)),
      ].join('');
    }),
    '',
  ].join('\n');
}

/** Platt's: a line through the log odds of the product, against whether the first hit was right. */
function calibrate(all: readonly Case[], stages: Record<Stage, StageWeights>) {
  const sizes = sizesOf(all);
  const examples = all.map(({ signals, right, foreign, group }): Example => {
    // Weighed as it is, the confidence is the product itself.
    const { confidence: raw } = judgeBy(signals, { ...stages, calibration: { slope: 1, intercept: 0 } });
    const weight = (foreign ? 0.25 : 1) / (sizes.get(group) ?? 1);
    return { values: [1, Math.log(raw / (1 - raw))], label: right ? 1 : 0, weight };
  });
  const [intercept = 0, slope = 1] = fitLogistic(examples);
  return { slope: rounded(slope), intercept: rounded(intercept) };
}

function sizesOf(all: readonly Case[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of all) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}

async function write(fitted: AllWeights): Promise<void> {
  const text =
    '/** The weights of confidence.ts, made by `npm run fit:confidence`. */\n' +
    `export const weights = ${JSON.stringify(fitted)} as const;\n`;
  const file = join(packageFolder(), 'src/retrieval/confidence-weights.ts');
  await writeFile(file, await format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 }));
  process.stderr.write(`written: ${file}\n`);
}

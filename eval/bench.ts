/** `npm run bench`: what ingest, search, suggestions and HTTP cost on this machine, and what retrieval reaches. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { IngestReport } from '../ingest/ingest.ts';
import { publishText } from '../ingest/publish-text.ts';
import { mainTenant } from '../src/domain/tenant.ts';
import { createServices, type Services } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { run } from './bench/child.ts';
import { measureHttp, type HttpFigures } from './bench/measure-http.ts';
import { dataSet } from './data-folder.ts';
import { packageFolder } from '../src/package-folder.ts';
import { percentile } from './metrics/summary.ts';
import { measureQuality, type QualityRow } from './quality.ts';
import { readQuestions, type EvalQuestion } from './questions.ts';

interface IngestFigures {
  readonly articles: number;
  readonly seconds: number;
  readonly articlesPerSecond: number;
  readonly peakMb: number;
  readonly unchangedSeconds: number;
  readonly oneChangedMs: number;
}

interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

interface KnowledgeBaseFigures {
  readonly name: string;
  readonly ingest: IngestFigures;
  readonly search: Latency;
  readonly suggestion: Latency;
  readonly quality: readonly QualityRow[];
}

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '8' },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) {
  process.stdout.write('npm run bench -- [--json] [--seconds N]   N: seconds of each HTTP run, default 8\n');
} else {
  await bench(Number(flags.seconds));
}

async function bench(seconds: number): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'suffler-bench-'));
  try {
    const demo = await measure(
      'demo',
      join(packageFolder(), 'kb'),
      join(packageFolder(), 'eval/cases/demo.jsonl'),
      scratch,
    );
    const vkcloud = dataSet('ruen_vkcloud');
    if (vkcloud === undefined) say('ruen_vkcloud: skipped, SUFFLER_DATA has no such folder');
    const large =
      vkcloud === undefined
        ? undefined
        : await measure('ruen_vkcloud', join(vkcloud, 'kb'), join(vkcloud, 'queries.dev.jsonl'), scratch);
    const name = large ?? demo;
    const http = await measureHttp(
      join(scratch, `${name.name}.sqlite`),
      (await questionsOf(name.name)).map((question) => JSON.stringify(requestOf(question))),
      { seconds, processes: Math.min(4, availableParallelism()), say },
    );
    const report = { knowledgeBases: [demo, ...(large === undefined ? [] : [large])], http };
    process.stdout.write(flags.json ? `${JSON.stringify(report, undefined, 2)}\n` : describe(report));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function questionsOf(name: string): Promise<EvalQuestion[]> {
  const folder = dataSet(name);
  return readQuestions(
    folder === undefined ? join(packageFolder(), 'eval/cases/demo.jsonl') : join(folder, 'queries.dev.jsonl'),
  );
}

async function measure(name: string, folder: string, cases: string, scratch: string): Promise<KnowledgeBaseFigures> {
  const file = join(scratch, `${name}.sqlite`);
  const command = ['bundle/suffler.js', 'ingest', folder, '--json'];
  say(`${name}: ingest`);
  const first = await run(command, { SUFFLER_DB: file });
  const again = await run(command, { SUFFLER_DB: file });
  const { added } = JSON.parse(first.stdout) as IngestReport;

  const store = createSqliteStore({ file });
  const services = createServices({ store, tenant: mainTenant, now: () => new Date(), threshold: 0.5 });
  try {
    say(`${name}: one changed article`);
    const oneChangedMs = await measureOneChange(services);
    await services.intents.bringUp();
    const questions = await readQuestions(cases);
    say(`${name}: quality of ${questions.length} questions`);
    const quality = await measureQuality(services, questions, ({ lang, category }) => `${lang} ${category}`);
    say(`${name}: latency`);
    const search = await timeEach(questions, (request) => services.search({ ...request, limit: 10 }));
    const suggestion = await timeEach(questions, (request) => services.suggest(request));
    const ingest = {
      articles: added,
      seconds: first.wallMs / 1000,
      articlesPerSecond: added / (first.wallMs / 1000),
      peakMb: first.peakMb,
      unchangedSeconds: again.wallMs / 1000,
      oneChangedMs,
    };
    return { name, ingest, search, suggestion, quality };
  } finally {
    await store.close();
  }
}

/** Median over ten versions of one article, each timed from its text until a search finds it. */
async function measureOneChange(services: Services): Promise<number> {
  const times: number[] = [];
  const text = await readFile(join(packageFolder(), 'kb/en/delivery-late.md'), 'utf8');
  for (let version = 0; version < 10; version += 1) {
    const word = `zyzzyva${'abcdefghij'[version] ?? ''}`;
    const startedAt = performance.now();
    await publishText(services.writer, {
      path: 'bench.md',
      text: `${text.replace(/^id: .*$/m, 'id: bench-article')}\n\n## ${word}\n\nThe ${word} is here.\n`,
      source: 'bench',
    });
    const { hits } = await services.search({
      messages: [{ role: 'customer', text: word }],
      locale: 'en',
      audience: 'customer',
      limit: 1,
    });
    if (hits[0]?.articleId !== 'bench-article') throw new Error('the changed article was not found');
    times.push(performance.now() - startedAt);
  }
  return percentile(times, 0.5);
}

interface QuestionRequest {
  readonly messages: EvalQuestion['messages'];
  readonly locale: string;
  readonly audience: 'customer';
}

function requestOf({ messages, lang }: EvalQuestion): QuestionRequest {
  return { messages, locale: lang, audience: 'customer' };
}

async function timeEach(
  questions: readonly EvalQuestion[],
  work: (request: QuestionRequest) => Promise<unknown>,
): Promise<Latency> {
  const times: number[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    await work(requestOf(question));
    times.push(performance.now() - startedAt);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

interface Report {
  readonly knowledgeBases: readonly KnowledgeBaseFigures[];
  readonly http: HttpFigures;
}

function describe({ knowledgeBases, http }: Report): string {
  const ms = ({ p50, p95, p99 }: Latency) => `p50 ${p50.toFixed(2)}  p95 ${p95.toFixed(2)}  p99 ${p99.toFixed(2)} ms`;
  const blocks = knowledgeBases.map(({ name, ingest, search, suggestion, quality }) => {
    const rows = quality.map((row) => {
      const ranks = `hit@1 ${row.hitAt1.toFixed(3)}  @3 ${row.hitAt3.toFixed(3)}  @5 ${row.hitAt5.toFixed(3)}  nDCG@10 ${row.ndcgAt10.toFixed(3)}`;
      return `  ${row.group.padEnd(28)} ${String(row.questions).padStart(4)}  ${ranks}  spoke ${row.spoke.toFixed(2)}`;
    });
    return [
      name,
      `  ingest       ${ingest.articles} articles in ${ingest.seconds.toFixed(1)} s, ${ingest.articlesPerSecond.toFixed(0)}/s, peak ${ingest.peakMb.toFixed(0)} MB`,
      `  unchanged    ${ingest.unchangedSeconds.toFixed(2)} s, the command's start included`,
      `  one changed  ${ingest.oneChangedMs.toFixed(1)} ms until a search finds it`,
      `  search       ${ms(search)}`,
      `  suggestion   ${ms(suggestion)}`,
      ...rows,
      '',
    ].join('\n');
  });
  return [
    ...blocks,
    'http',
    `  echo         ${http.echoPerSecond.toFixed(0)} requests/s, one process`,
    ...http.suggestions.flatMap(({ processes, perSecond, share, failed, steady }) => [
      `  suggestions from ${processes} ${processes === 1 ? 'process' : 'processes'}`,
      `    at most    ${perSecond.toFixed(0)} requests/s, ${(share * 100).toFixed(1)} % of the echo, ${failed} failed`,
      `    at 50/s    p50 ${steady.p50.toFixed(1)}  p99 ${steady.p99.toFixed(1)} ms`,
    ]),
    '',
  ].join('\n');
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

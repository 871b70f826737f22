/** Everything the benchmark learns on one set: what each engine finds, how fast, and at what cost. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvalQuestion } from '../questions.ts';
import type { Judged } from '../metrics/judged.ts';
import { createRandom, sample } from '../random.ts';
import { askEngines, type Asking, type Latency } from './ask-engines.ts';
import { confidenceRows, firstHit, partingRows, type ConfidenceRow, type Told } from './confidence-rows.ts';
import { hostEngine, type HostedEngine } from './engine-host.ts';
import type { BenchSet } from './read-set.ts';
import { gainRows, groupOf, isOwn, leadRows, qualityRows } from './set-rows.ts';
import type { Found, Gain, Lead, QualityRow } from './set-rows.ts';
import { variants, type Variant } from './variants.ts';

export interface EngineCost {
  readonly engine: string;
  /** Why there are no figures. */
  readonly failed?: string;
  readonly indexSeconds?: number;
  readonly indexCpuSeconds?: number;
  readonly memoryMb?: number;
  readonly searchMs?: Latency;
}

export interface SetFigures {
  readonly set: string;
  readonly articles: number;
  readonly costs: readonly EngineCost[];
  readonly quality: readonly QualityRow[];
  /** nDCG@10 of our own search less that of the best peer. */
  readonly leads: readonly Lead[];
  readonly gains: readonly Gain[];
  readonly confidence: readonly ConfidenceRow[];
}

/** The figures, and what one figure over all sets is made of. */
export interface SetMeasured {
  readonly figures: SetFigures;
  /** Of each question, whatever answers it or not: what our own search said of its first hit. */
  readonly judged: readonly Judged[];
}

export interface MeasureOptions {
  readonly engines: readonly string[];
  /** Folder for files that are gone afterwards. */
  readonly scratch: string;
  /** Questions at most; absent: all. */
  readonly questions?: number | undefined;
  readonly say: (text: string) => void;
}

/** Rounds over which a question's time is the median. */
const ROUNDS = 3;
const SECONDS = 600;
const HEAP_MB = 6_000;

export async function measureSet(set: BenchSet, options: MeasureOptions): Promise<SetMeasured> {
  const { say, scratch } = options;
  const questions = sample(set.questions, options.questions ?? set.questions.length, createRandom(7));
  const articles = join(scratch, `${set.name}.jsonl`);
  await writeLines(articles, set.articles);

  const hosted: HostedEngine[] = [];
  const costs = new Map<string, EngineCost>();
  try {
    for (const engine of options.engines) {
      say(`${set.name}: ${engine} indexes ${set.articles.length} articles`);
      const one = await host(engine, articles, join(scratch, `${set.name}-${engine}.sqlite`), questions);
      if (typeof one === 'string') costs.set(engine, { engine, failed: one });
      else hosted.push(one);
    }
    const quality: QualityRow[] = [];
    const leads: Lead[] = [];
    const gains: Gain[] = [];
    const confidence: ConfidenceRow[] = [];
    const judged: Judged[] = [];
    for (const variant of variants) {
      const asked = questions.filter(variant.fits);
      const engines = hosted.filter(({ name }) => !variant.ownOnly || isOwn(name));
      if (asked.length === 0 || engines.length === 0) continue;
      say(`${set.name}: ${asked.length} questions, ${variant.name}`);
      const isFirst = variant === variants[0];
      const asking = await askEngines(
        engines,
        asked.map((one) => askedAs(one, variant)),
        isFirst ? ROUNDS : 1,
      );
      const found: Found = new Map(engines.map(({ name }, at) => [name, toldBy(asked, asking[at])]));
      quality.push(...qualityRows(found, variant));
      leads.push(...leadRows(found, variant));
      gains.push(...gainRows(found, variant));
      if (!isFirst) continue;
      engines.forEach(({ name, indexed: { seconds, cpuSeconds, memoryMb } }, at) => {
        const searchMs = asking[at]?.latency;
        costs.set(name, {
          engine: name,
          indexSeconds: seconds,
          indexCpuSeconds: cpuSeconds,
          memoryMb,
          ...(searchMs === undefined ? {} : { searchMs }),
        });
      });
      const own = found.get('suffler') ?? [];
      judged.push(...own.map(firstHit));
      confidence.push(...confidenceRows(own, groupOf));
    }
    if (set.dropped.size > 0 && options.engines.includes('suffler')) {
      confidence.push(...(await withoutDropped(set, questions, options)));
    }
    const figures = {
      set: set.name,
      articles: set.articles.length,
      costs: options.engines.flatMap((name) => costs.get(name) ?? []),
      quality,
      leads,
      gains,
      confidence,
    };
    return { figures, judged };
  } finally {
    for (const engine of hosted) await engine.stop();
  }
}

/** Questions whose articles are all left out of the index become ones that nothing answers, from inside the domain. */
async function withoutDropped(
  set: BenchSet,
  questions: readonly EvalQuestion[],
  { scratch, say }: MeasureOptions,
): Promise<ConfidenceRow[]> {
  say(`${set.name}: with ${set.dropped.size} articles left out`);
  const articles = join(scratch, `${set.name}-dropped.jsonl`);
  await writeLines(
    articles,
    set.articles.filter(({ frontMatter }) => !set.dropped.has(frontMatter.id)),
  );
  const asked = questions
    .filter(({ gold }) => gold.size > 0)
    .map((one) => ({ ...one, gold: new Set([...one.gold].filter((id) => !set.dropped.has(id))) }));
  const engine = await host('suffler', articles, join(scratch, `${set.name}-dropped.sqlite`), asked);
  if (typeof engine === 'string') throw new Error(engine);
  try {
    const plainly = asked.map(({ messages, lang }) => ({ messages, lang }));
    const [asking] = await askEngines([engine], plainly, 1);
    return partingRows(toldBy(asked, asking), ', articles left out');
  } finally {
    await engine.stop();
  }
}

function host(engine: string, articles: string, database: string, questions: readonly EvalQuestion[]) {
  const [first = { messages: [], lang: 'en' }] = questions;
  const { messages, lang } = first;
  return hostEngine({ engine, articles, database, first: { messages, lang }, seconds: SECONDS, heapMb: HEAP_MB });
}

function askedAs(question: EvalQuestion, { messages }: Variant) {
  return { messages: messages(question), lang: question.lang };
}

function toldBy(questions: readonly EvalQuestion[], asking: Asking | undefined): Told[] {
  return questions.map((question, at) => ({ question, answer: asking?.answers[at] ?? { ids: [] } }));
}

async function writeLines(file: string, values: readonly unknown[]): Promise<void> {
  await writeFile(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

/** How speed, indexing and memory grow with the knowledge base: real articles first, then made ones (grow.ts). */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvalQuestion } from '../questions.ts';
import { createRandom, sample } from '../random.ts';
import { askEngines, type Latency } from './ask-engines.ts';
import { hostEngine } from './engine-host.ts';
import type { BenchSet } from './read-set.ts';

export interface GrowthRow {
  readonly engine: string;
  readonly articles: number;
  /** Why there are no figures. */
  readonly stopped?: string;
  readonly indexSeconds?: number;
  readonly indexCpuSeconds?: number;
  readonly memoryMb?: number;
  readonly searchMs?: Latency;
}

export interface GrowthOptions {
  readonly sizes: readonly number[];
  readonly engines: readonly string[];
  /** Seconds that a peer may take to index; our own store, which writes to disk, may take ten times as long. */
  readonly capSeconds: number;
  readonly scratch: string;
  readonly say: (text: string) => void;
}

const QUESTIONS = 300;
const ROUNDS = 3;
/** Beyond this a process is taken to be out of memory: more than a search index may have beside its application. */
const HEAP_MB = 8_000;

/** One engine at a time, as the largest would not fit beside one another. An engine that was stopped is not tried larger. */
export async function measureGrowth(set: BenchSet, options: GrowthOptions): Promise<GrowthRow[]> {
  const { sizes, engines, capSeconds, scratch, say } = options;
  const articles = join(scratch, 'growth.jsonl');
  await writeFile(articles, set.articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const questions = sample(set.questions, QUESTIONS, createRandom(11)).map(plain);
  const [first = { messages: [], lang: 'en' }] = questions;
  const rows: GrowthRow[] = [];
  for (const engine of engines) {
    for (const count of sizes.toSorted((a, b) => a - b)) {
      say(`growth: ${engine} with ${count} articles`);
      const database = join(scratch, `growth-${engine}-${count}.sqlite`);
      const seconds = engine.startsWith('suffler') ? 10 * capSeconds : capSeconds;
      const hosted = await hostEngine({ engine, articles, database, count, first, seconds, heapMb: HEAP_MB });
      if (typeof hosted === 'string') {
        rows.push({ engine, articles: count, stopped: hosted });
        break;
      }
      const [asking] = await askEngines([hosted], questions, ROUNDS);
      await hosted.stop();
      const { seconds: indexSeconds, cpuSeconds: indexCpuSeconds, memoryMb } = hosted.indexed;
      rows.push({
        engine,
        articles: count,
        indexSeconds,
        indexCpuSeconds,
        memoryMb,
        ...(asking === undefined ? {} : { searchMs: asking.latency }),
      });
    }
  }
  return rows;
}

function plain({ messages, lang }: EvalQuestion) {
  return { messages, lang };
}

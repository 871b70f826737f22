/** `node dist/eval/bench-vectors.js [rows ...]`: what ways to scan vectors cost, and what the embedded index takes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { mainTenant } from '../src/domain/tenant.ts';
import { createEmbeddedVectors } from '../src/index/embedded-vectors.ts';
import { createInt8Rows } from '../src/index/int8-rows.ts';
import type { VectorArticle } from '../src/index/vector.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { mean, percentile } from './metrics/summary.ts';

const DIMENSIONS = 384;
const QUESTIONS = 60;
const NEAREST = 10;
/** Passages of one article. */
const PASSAGES = 5;
/** Passages lie around so many subjects, as those of a knowledge base do. */
const SUBJECTS = 200;

const sizes = process.argv.slice(2).map(Number);
for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000]) await bench(rows);

async function bench(rows: number): Promise<void> {
  const random = seeded(rows);
  const subjects = Array.from(Array(SUBJECTS), () => Float32Array.from(Array(DIMENSIONS), () => random() - 0.5));
  const draw = () => {
    const subject = subjects[Math.floor(random() * SUBJECTS)] ?? new Float32Array(DIMENSIONS);
    const vector = subject.map((value) => value + 2 * (random() - 0.5));
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  const floats = new Float32Array(rows * DIMENSIONS);
  for (let row = 0; row < rows; row += 1) floats.set(draw(), row * DIMENSIONS);
  const questions = Array.from(Array(QUESTIONS), draw);
  say(`${rows} x ${DIMENSIONS}: ms of CPU p50, p95; share of the true nearest ${NEAREST}`);

  const truth = questions.map((question) => nearest(rows, (row) => dotAt(floats, row, question)));
  await measure('float32 in JavaScript', truth, questions, (question) =>
    nearest(rows, (row) => dotAt(floats, row, question)),
  );
  const int8 = createInt8Rows(DIMENSIONS);
  for (let row = rows - 1; row >= 0; row -= 1) int8.set(row, floats.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS));
  const scores = new Float32Array(rows);
  const scan = (question: Float32Array) => {
    int8.scan(question, rows, (row, cosine) => (scores[row] = cosine));
  };
  await measure('int8 in WebAssembly, rough', truth, questions, (question) => {
    scan(question);
    return nearest(rows, (row) => scores[row] ?? 0);
  });
  await measure('int8, the nearest 40 anew', truth, questions, (question) => {
    scan(question);
    const rough = nearest(rows, (row) => scores[row] ?? 0, NEAREST * 2 + 20);
    return rough
      .map((row) => ({ row, score: dotAt(floats, row, question) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, NEAREST)
      .map(({ row }) => row);
  });
  await measureIndex(rows, floats, truth, questions);
}

/** The index as it ships: filters, one passage an article, full vectors from SQLite. */
async function measureIndex(rows: number, floats: Float32Array, truth: number[][], questions: Float32Array[]) {
  const scratch = await mkdtemp(join(tmpdir(), 'suffler-vectors-'));
  const store = createSqliteStore({ file: join(scratch, 'vectors.sqlite') });
  await store.migrate();
  await store.db.run(sql`pragma synchronous = off`);
  const space = { model: 'random', dimensions: DIMENSIONS };
  const index = createEmbeddedVectors(store);
  for (let from = 0; from < rows; from += PASSAGES * 100) {
    const batch = Array.from(Array(100).keys(), (at) => articleAt(from + at * PASSAGES, floats));
    await index.put(space, batch);
  }
  const before = process.memoryUsage().rss;
  const reader = { tenant: mainTenant, audience: 'customer', lang: 'en', at: new Date() } as const;
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await index.size();
  say(
    `  read into memory in ${cpuSince(cpu).toFixed(0)} ms of CPU, ${(performance.now() - startedAt).toFixed(0)} ms in all, ` +
      `${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more`,
  );
  const articles = truth.map((own) => own.map((row) => Math.floor(row / PASSAGES)));
  await measure('the index as it ships', articles, questions, async (question) => {
    const hits = await index.search(space, question, reader, NEAREST);
    return hits.map(({ articleKey }) => articleKey / PASSAGES);
  });
  await measure('the same, nothing visible', articles, questions, async (question) => {
    const hits = await index.search(space, question, { ...reader, lang: 'ru' }, NEAREST);
    return hits.map(({ articleKey }) => articleKey);
  });
  await store.close();
  await rm(scratch, { recursive: true });
}

function articleAt(first: number, floats: Float32Array): VectorArticle {
  const passages = Array.from(Array(PASSAGES).keys(), (position) => ({
    position,
    audience: 'customer' as const,
    hash: String(first + position),
    vector: floats.slice((first + position) * DIMENSIONS, (first + position + 1) * DIMENSIONS),
  }));
  const guard = { tenant: mainTenant, status: 'published', audience: 'customer', lang: 'en', channels: [] } as const;
  return { articleKey: first, revision: 1, version: 1, guard, passages };
}

async function measure(
  name: string,
  truth: readonly (readonly number[])[],
  questions: readonly Float32Array[],
  find: (question: Float32Array) => number[] | Promise<number[]>,
): Promise<void> {
  const took: number[] = [];
  const recalls: number[] = [];
  for (const [at, question] of questions.entries()) {
    const cpu = process.cpuUsage();
    const found = await find(question);
    // The first ones are compiled on the way.
    if (at >= 10) took.push(cpuSince(cpu));
    const wanted = [...new Set(truth[at])];
    recalls.push(mean(wanted.map((row) => (found.includes(row) ? 1 : 0))));
  }
  const figures = [percentile(took, 0.5), percentile(took, 0.95)].map((ms) => ms.toFixed(2).padStart(8)).join('');
  say(`  ${name.padEnd(28)}${figures}   ${mean(recalls).toFixed(3)}`);
}

function nearest(rows: number, scoreOf: (row: number) => number, count = NEAREST): number[] {
  const best: { row: number; score: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const score = scoreOf(row);
    if (best.length === count && score <= (best.at(-1)?.score ?? 0)) continue;
    const place = best.findIndex((one) => one.score < score);
    best.splice(place < 0 ? best.length : place, 0, { row, score });
    if (best.length > count) best.pop();
  }
  return best.map(({ row }) => row);
}

/** Four sums side by side, which the engine runs faster than one. */
function dotAt(floats: Float32Array, row: number, question: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const start = row * DIMENSIONS;
  for (let at = 0; at < DIMENSIONS; at += 4) {
    a += (floats[start + at] ?? 0) * (question[at] ?? 0);
    b += (floats[start + at + 1] ?? 0) * (question[at + 1] ?? 0);
    c += (floats[start + at + 2] ?? 0) * (question[at + 2] ?? 0);
    d += (floats[start + at + 3] ?? 0) * (question[at + 3] ?? 0);
  }
  return a + b + c + d;
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A linear congruential generator (Numerical Recipes), so that every run sees the same vectors. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

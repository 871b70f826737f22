/** PROGRAM. One engine in a process of its own, so that neither memory nor collections of another one are counted. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CutArticle } from '../../ingest/cut-article.ts';
import { createEngine } from './create-engine.ts';
import type { Engine } from './engine.ts';
import { growArticles } from './grow.ts';
import type { Answered, Failed, Indexed, Order } from './orders.ts';

let engine: Engine | undefined;

process.on('message', (order: Order) => {
  carryOut(order).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ kind: 'failed', message: String(error) } satisfies Failed),
  );
});
process.on('disconnect', () => {
  void engine?.close().finally(() => process.exit());
});

function carryOut(order: Order): Promise<Indexed | Answered> {
  return order.kind === 'index' ? index(order) : ask(order);
}

async function index(order: Extract<Order, { kind: 'index' }>): Promise<Indexed> {
  engine = createEngine(order.engine, order.database);
  const before = residentMb();
  const took = await fill(engine, order);
  return { kind: 'indexed', ...took, memoryMb: residentMb() - before };
}

/** A function of its own: once it returns nothing holds the articles but what the engine keeps of them. */
async function fill(
  into: Engine,
  { articles, count, first }: Extract<Order, { kind: 'index' }>,
): Promise<Pick<Indexed, 'seconds' | 'cpuSeconds'>> {
  const real: CutArticle[] = [];
  for await (const line of createInterface({ input: createReadStream(articles) })) {
    real.push(JSON.parse(line) as CutArticle);
  }
  const making = { ms: 0, cpuMs: 0 };
  const spent = stopwatch();
  await into.index(count === undefined ? real : timed(growArticles(real, count), making));
  await into.ask(first, 10);
  const { ms, cpuMs } = spent();
  return { seconds: (ms - making.ms) / 1000, cpuSeconds: (cpuMs - making.cpuMs) / 1000 };
}

/** Passes values on and adds up the time that making them takes. */
function* timed<Value>(values: Iterable<Value>, making: { ms: number; cpuMs: number }): Generator<Value> {
  const iterator = values[Symbol.iterator]();
  for (;;) {
    const spent = stopwatch();
    const next = iterator.next();
    const { ms, cpuMs } = spent();
    making.ms += ms;
    making.cpuMs += cpuMs;
    if (next.done === true) return;
    yield next.value;
  }
}

/** Time by the clock and processor time of this process since it was made. */
function stopwatch(): () => { ms: number; cpuMs: number } {
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore);
    return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1000 };
  };
}

async function ask({ questions, limit }: Extract<Order, { kind: 'ask' }>): Promise<Answered> {
  if (engine === undefined) throw new Error('asked before there was an index');
  const answers: Answered['answers'][number][] = [];
  const spent = stopwatch();
  for (const question of questions) {
    const startedAt = performance.now();
    const answer = await engine.ask(question, limit);
    answers.push({ ...answer, ms: performance.now() - startedAt });
  }
  return { kind: 'answered', answers, cpuMs: spent().cpuMs };
}

/** After two collections, as the first one leaves what finalizers still hold. The process runs with `--expose-gc`. */
function residentMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
}

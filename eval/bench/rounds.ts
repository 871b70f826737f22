/** Several rounds of one measurement, and the median over them: one bad moment of the machine is not a result. */
import { percentile } from '../metrics/summary.ts';

/** In ms. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function latencyOf(times: readonly number[]): Latency {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

/** Each percentile is the median of that percentile over the rounds. */
export function medianLatency(rounds: readonly (readonly number[])[]): Latency {
  const each = rounds.map(latencyOf);
  return { p50: median(each, 'p50'), p95: median(each, 'p95'), p99: median(each, 'p99') };
}

function median(rounds: readonly Latency[], name: keyof Latency): number {
  return percentile(
    rounds.map((latency) => latency[name]),
    0.5,
  );
}

/** One after another, in ms each. */
export async function timeEach<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown> | undefined,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const startedAt = performance.now();
    await work(item);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** The first round warms up and is not counted. */
export async function roundsOf<Result>(count: number, work: () => Promise<Result>): Promise<Result[]> {
  await work();
  const results: Result[] = [];
  for (let round = 0; round < count; round += 1) results.push(await work());
  return results;
}

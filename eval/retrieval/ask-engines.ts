/** Asks several engines the same questions in turns, so that whatever else the machine does hits all of them alike. */
import { percentile } from '../metrics/summary.ts';
import type { HostedEngine } from './engine-host.ts';
import type { Answer, Asked } from './engine.ts';

export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Mean processor time of a search, all threads: what a busy machine does not stretch. */
  readonly cpu: number;
}

export interface Asking {
  readonly answers: readonly Answer[];
  /** In ms, of each question's median over the rounds. */
  readonly latency: Latency;
}

/** Hits at most, as the metrics look no further. */
const LIMIT = 10;
/** Questions that an engine answers before the next one has its turn. */
const TURN = 40;

/** One entry an engine, in their order. With more than one round the first question batch is asked once to warm up. */
export async function askEngines(
  engines: readonly HostedEngine[],
  questions: readonly Asked[],
  rounds: number,
): Promise<Asking[]> {
  const heard = engines.map(() => ({ answers: [] as Answer[], cpuMs: 0, times: questions.map((): number[] => []) }));
  if (rounds > 1) for (const engine of engines) await engine.ask(questions.slice(0, 2 * TURN), LIMIT);
  for (let round = 0; round < rounds; round += 1) {
    for (let start = 0; start < questions.length; start += TURN) {
      const batch = questions.slice(start, start + TURN);
      for (const [at, engine] of engines.entries()) {
        const own = heard[at];
        const { answers, cpuMs } = await engine.ask(batch, LIMIT);
        if (own !== undefined) own.cpuMs += cpuMs;
        answers.forEach(({ ms, ...answer }, index) => {
          own?.times[start + index]?.push(ms);
          if (round === 0) own?.answers.push(answer);
        });
      }
    }
  }
  return heard.map(({ answers, times, cpuMs }) => ({
    answers,
    latency: latencyOf(times, cpuMs / Math.max(1, rounds * questions.length)),
  }));
}

function latencyOf(times: readonly (readonly number[])[], cpu: number): Latency {
  const medians = times.map((own) => percentile(own, 0.5));
  return { p50: percentile(medians, 0.5), p95: percentile(medians, 0.95), p99: percentile(medians, 0.99), cpu };
}

/** What HTTP bears and how long it takes, from one process and from several, beside a bare echo. */
import { percentile } from '../metrics/summary.ts';
import { run, startServer } from './child.ts';
import { load, loadSteadily, type Load } from './load.ts';

export interface HttpFigures {
  /** What the peer bears, from one process. */
  readonly echoPerSecond: number;
  readonly suggestions: readonly SuggestionFigures[];
}

export interface SuggestionFigures {
  readonly processes: number;
  readonly perSecond: number;
  /** Of what the echo bears. */
  readonly share: number;
  readonly failed: number;
  /** At 50 requests a second. */
  readonly steady: Load;
}

export interface HttpOptions {
  /** Of each run. */
  readonly seconds: number;
  /** Measured beside one alone. */
  readonly processes: number;
  readonly say: (text: string) => void;
}

const ROUNDS = 3;
/** Before anything is measured, in seconds for each process: it takes some 3,000 requests until its code is optimised. */
const WARM_UP = 10;
const RATE = 50;

/** All take turns, so that whatever else the machine does hits each of them. */
export async function measureHttp(
  database: string,
  bodies: readonly string[],
  { seconds, processes, say }: HttpOptions,
): Promise<HttpFigures> {
  const key = (await run(['bundle/suffler.js', 'keys', 'create', 'bench'], { SUFFLER_DB: database })).stdout.trim();
  const settings = { SUFFLER_DB: database, SUFFLER_LOG: 'off', SUFFLER_RATE_KEY: '0' };
  const echo = await startServer(['eval/bench/echo-server.js'], {});
  const stops = [echo.stop];
  try {
    const echoes: Load[] = [];
    const served = [];
    for (const count of new Set([1, processes])) {
      const server = await startServer(['bundle/suffler.js', 'serve'], {
        ...settings,
        SUFFLER_PROCESSES: String(count),
      });
      stops.push(server.stop);
      const requests = { url: `${server.url}/v1/suggestions`, key };
      await load({ ...requests, bodies, seconds: Math.min(WARM_UP * count, seconds * ROUNDS) });
      const replies: Load[] = [];
      const steady: Load[] = [];
      served.push({ processes: count, requests, replies, steady });
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`http: round ${round + 1} of ${ROUNDS}`);
      echoes.push(await load({ url: echo.url, bodies, seconds }));
      for (const { requests, replies } of served) replies.push(await load({ ...requests, bodies, seconds }));
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`http: ${RATE} requests a second, round ${round + 1} of ${ROUNDS}`);
      for (const { requests, steady } of served) {
        steady.push(await loadSteadily({ ...requests, bodies, seconds, rate: RATE }));
      }
    }
    const echoPerSecond = median(echoes, 'requestsPerSecond');
    const suggestions = served.map(({ processes: count, replies, steady }) => {
      const perSecond = median(replies, 'requestsPerSecond');
      return {
        processes: count,
        perSecond,
        share: perSecond / echoPerSecond,
        failed: [...replies, ...steady].reduce((sum, { failed }) => sum + failed, 0),
        steady: {
          requestsPerSecond: median(steady, 'requestsPerSecond'),
          p50: median(steady, 'p50'),
          p99: median(steady, 'p99'),
          failed: steady.reduce((sum, { failed }) => sum + failed, 0),
        },
      };
    });
    return { echoPerSecond, suggestions };
  } finally {
    for (const stop of stops) await stop();
  }
}

function median(loads: readonly Load[], name: keyof Load): number {
  return percentile(
    loads.map((one) => one[name]),
    0.5,
  );
}

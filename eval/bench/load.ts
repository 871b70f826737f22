/** Sends requests to a server on this machine and tells how it bore them. */
import { Agent, request } from 'node:http';
import autocannon from 'autocannon';
import { percentile } from '../metrics/summary.ts';

export interface Load {
  readonly requestsPerSecond: number;
  /** In ms. */
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 2xx, and requests without an answer. */
  readonly failed: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly seconds: number;
  /** Sent as the caller's key, where the server wants one. */
  readonly key?: string;
}

/** As many as it bears over ten connections. */
export async function load({ url, bodies, seconds, key }: LoadOptions): Promise<Load> {
  const result = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    method: 'POST',
    headers: headersWith(key),
    requests: bodies.map((body) => ({ method: 'POST', body })),
  });
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/**
 * So many a second, evenly: one every 20 ms at 50. Each is timed from when it should have left, so that one that waits
 * for another shows. autocannon sends what is due in a second over all its connections at once, which measures a queue.
 */
export async function loadSteadily(options: LoadOptions & { readonly rate: number }): Promise<Load> {
  const { url, bodies, seconds, key, rate } = options;
  // Each gets a connection at once, new where the others are busy: callers don't wait for one another.
  const agent = new Agent({ keepAlive: true });
  const count = Math.round(seconds * rate);
  const startsAt = performance.now();
  const answers = [...Array(count).keys()].map(async (index) => {
    const due = startsAt + (index * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const ok = await post(url, bodies[index % bodies.length] ?? '', headersWith(key), agent);
    return { ok, ms: performance.now() - due };
  });
  const times: number[] = [];
  let failed = 0;
  for (const { ok, ms } of await Promise.all(answers)) {
    if (ok) times.push(ms);
    else failed += 1;
  }
  const took = (performance.now() - startsAt) / 1000;
  agent.destroy();
  return { requestsPerSecond: count / took, p50: percentile(times, 0.5), p99: percentile(times, 0.99), failed };
}

function headersWith(key: string | undefined): Record<string, string> {
  return { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
}

/** Whether it was answered well. */
function post(url: string, body: string, headers: Record<string, string>, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      const { statusCode = 0 } = response;
      response.on('error', () => {
        resolve(false);
      });
      response.on('end', () => {
        resolve(statusCode >= 200 && statusCode < 300);
      });
      response.resume();
    });
    sent.on('error', () => {
      resolve(false);
    });
    sent.end(body);
  });
}

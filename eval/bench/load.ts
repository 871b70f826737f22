/** Sends requests to a server on this machine and tells how it bore them. */
import autocannon from 'autocannon';

export interface Load {
  readonly requestsPerSecond: number;
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
  /** Requests a second over all connections; absent: as many as it bears. */
  readonly rate?: number;
}

export async function load({ url, bodies, seconds, rate, key }: LoadOptions): Promise<Load> {
  const result = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    requests: bodies.map((body) => ({ method: 'POST', body })),
    ...(rate === undefined ? {} : { overallRate: rate }),
  });
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** Where a request comes from, as far as the proxies in front can be believed. */
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

export interface Caller {
  /** Who is told apart: an address, or the network of an IPv6 one. `unknown` where the socket does not tell. */
  address(context: Context<AppEnv>): string;
  /** True when the request came over https. */
  isSecure(context: Context<AppEnv>): boolean;
}

export interface CallerOptions {
  /** Of the socket. */
  readonly socketAddress: (context: Context<AppEnv>) => string | undefined;
  /** Proxies in front that can be believed; with none `X-Forwarded-*` says nothing. */
  readonly proxies: number;
}

export function createCaller({ socketAddress, proxies }: CallerOptions): Caller {
  const entries = (context: Context<AppEnv>, name: string) =>
    proxies === 0 ? [] : (context.req.header(name)?.split(',') ?? []).map((entry) => entry.trim());

  return {
    // The outermost believed proxy wrote the entry that stands so far from the end; what is before it may be invented.
    address: (context) =>
      networkOf(entries(context, 'X-Forwarded-For').at(-proxies) ?? socketAddress(context) ?? 'unknown'),
    isSecure(context) {
      const protocols = entries(context, 'X-Forwarded-Proto');
      return (protocols.at(-proxies) ?? protocols[0] ?? new URL(context.req.url).protocol).startsWith('https');
    },
  };
}

/** One home has 2^64 addresses of IPv6: they count as one. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain.slice(0, 64);
  const [before = '', after] = plain.split('::');
  const head = before.split(':').filter((group) => group !== '');
  const tail = after?.split(':').filter((group) => group !== '') ?? [];
  const missing = Math.max(0, 8 - head.length - tail.length);
  const groups = after === undefined ? head : [...head, ...Array<string>(missing).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').slice(0, 4))
    .join(':');
}

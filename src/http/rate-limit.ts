/** Refuses callers who ask too often, by who they are and what they ask. Counted in memory, in each process on its own. */
import type { Context, MiddlewareHandler } from 'hono';
import { TooSoonError } from '../errors.ts';
import type { AppEnv } from './app-env.ts';
import type { Caller } from './caller.ts';
import type { TakeToken } from './token-bucket.ts';

/** Requests a minute; 0 for as many as they like. */
export interface RateLimits {
  /** Tries to sign in from one address. */
  readonly signIns: number;
  /** Conversations that one address opens as a visitor. */
  readonly newVisitors: number;
  /** What one address changes, or asks without a right, while nobody knows who it is. */
  readonly anyone: number;
  /** What one visitor writes; they may read eight times as often, here and below. */
  readonly visitor: number;
  readonly person: number;
  readonly key: number;
}

export interface RateLimitOptions {
  readonly limits: RateLimits;
  readonly caller: Pick<Caller, 'address'>;
  readonly take: TakeToken;
}

const READS_FOR_A_WRITE = 8;

/** Behind `identify`. Throws a `TooSoonError` `rate_limited`. */
export function rateLimit({ limits, caller, take }: RateLimitOptions): MiddlewareHandler<AppEnv> {
  return async function limitRate(context, next) {
    const counted = classOf(context, limits, caller);
    if (counted === undefined || counted.limit === 0) {
      await next();
      return;
    }
    const { name, limit, who } = counted;
    const { ok, left, seconds } = take(`${name} ${who}`, limit);
    const policy = `"${name}";q=${limit};w=60`;
    const state = `"${name}";r=${left};t=${Math.ceil(seconds)}`;
    if (!ok) {
      context.header('RateLimit-Policy', policy);
      context.header('RateLimit', state);
      throw tooMany(seconds);
    }
    await next();
    context.res.headers.set('RateLimit-Policy', policy);
    context.res.headers.set('RateLimit', state);
  };
}

/** Of one login, a minute. */
const TRIES = 10;

/** What the sign-in counts by login; from how many addresses the tries come makes no difference. */
export function createCountTry(take: TakeToken): (login: string) => void {
  return (login) => {
    const { ok, seconds } = take(`login ${login}`, TRIES);
    if (!ok) throw tooMany(seconds);
  };
}

function tooMany(seconds: number): TooSoonError {
  return new TooSoonError('rate_limited', 'Too many requests; try again when Retry-After is over.', seconds);
}

interface Counted {
  readonly name: string;
  readonly limit: number;
  readonly who: string;
}

/** Undefined for what costs nothing and is the same for everybody: pages, health, the description. */
function classOf(context: Context<AppEnv>, limits: RateLimits, caller: Pick<Caller, 'address'>): Counted | undefined {
  const { method, path } = context.req;
  const reads = method === 'GET' || method === 'HEAD';
  if (reads && context.get('rules').every((rule) => rule === 'anyone')) return undefined;
  if (method === 'POST' && path === '/v1/session') {
    return { name: 'sign-in', limit: limits.signIns, who: caller.address(context) };
  }
  if (method === 'POST' && path === '/v1/visitors') {
    return { name: 'new-visitor', limit: limits.newVisitors, who: caller.address(context) };
  }
  const principal = context.get('principal');
  const limit = limits[principal.kind] * (reads ? READS_FOR_A_WRITE : 1);
  const name = `${principal.kind}-${reads ? 'read' : 'write'}`;
  switch (principal.kind) {
    case 'anyone':
      return { name, limit, who: caller.address(context) };
    case 'visitor':
      return { name, limit, who: principal.conversationId };
    case 'person':
    case 'key':
      return { name, limit, who: principal.id };
  }
}

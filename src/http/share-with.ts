/** Lets pages of chosen origins call what the widget needs, and nothing else. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { AppEnv } from './app-env.ts';

/** A visitor's routes; no cookie is ever sent along. */
const SHARED = /^\/v1\/(?:visitors|events|conversations\/[^/]+(?:\/(?:messages|handoff|rating))?)$/;

export function shareWith(origins: readonly string[]): MiddlewareHandler<AppEnv> {
  const shared = cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Accept', 'Idempotency-Key', 'Last-Event-ID'],
    exposeHeaders: ['Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-Request-Id'],
    maxAge: 600,
  });
  return function share(context, next) {
    const asked = origins.length > 0 && context.req.header('Origin') !== undefined && SHARED.test(context.req.path);
    return asked ? shared(context, next) : next();
  };
}

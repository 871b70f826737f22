/** One wide event a request. It names routes and outcomes, never a body, a query or an id that a person chose. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { sufflerErrorIn } from '../errors.ts';
import type { AppEnv } from './app-env.ts';

export interface RequestEvent {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, such as `/v1/articles/{id}`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly outcome?: string;
  readonly confidence?: number;
  /** Code, or name, of what failed. Its message is left out unless it is our own. */
  readonly error?: string;
}

export type Log = (event: RequestEvent) => void;

export function logRequests(log: Log): MiddlewareHandler<AppEnv> {
  return async function logRequest(context, next) {
    const startedAt = performance.now();
    context.set('facts', {});
    await next();
    const failure = context.error === undefined ? undefined : sufflerErrorIn(context.error);
    log({
      requestId: context.get('requestId'),
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      ms: Math.round((performance.now() - startedAt) * 100) / 100,
      ...context.get('facts'),
      ...(context.error === undefined ? {} : { error: failure?.message ?? context.error.name }),
    });
  };
}

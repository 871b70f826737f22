/** Finds out who is calling, once a request. */
import type { MiddlewareHandler } from 'hono';
import type { Principal } from '../domain/principal.ts';
import type { AppEnv } from './app-env.ts';

/** Reads a header by its name. */
export type HeaderOf = (name: string) => string | undefined;

/** Who sent a request with these headers: `anyone` where they name nobody. */
export type PrincipalOf = (header: HeaderOf) => Promise<Principal>;

export function identify(principalOf: PrincipalOf): MiddlewareHandler<AppEnv> {
  return async function identifyCaller(context, next) {
    context.set('principal', await principalOf((name) => context.req.header(name)));
    await next();
  };
}

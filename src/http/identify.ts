/** Finds out who is calling, once a request. */
import type { MiddlewareHandler } from 'hono';
import type { Principal } from '../domain/principal.ts';
import { sufflerErrorIn } from '../errors.ts';
import { rulesFor } from './access.ts';
import type { AppEnv } from './app-env.ts';

/** Reads a header, or a parameter of the query, by its name. */
export type HeaderOf = (name: string) => string | undefined;

/**
 * Who sent a request with these headers: `anyone` where they name nobody. Rejects with `SufflerError`
 * `credential_invalid` where they name somebody wrongly. `query` is there on streams alone: an EventSource has no headers.
 */
export type PrincipalOf = (header: HeaderOf, query?: HeaderOf) => Promise<Principal>;

const nobody: Principal = { kind: 'anyone' };

export function identify(principalOf: PrincipalOf): MiddlewareHandler<AppEnv> {
  return async function identifyCaller(context, next) {
    const rules = rulesFor(context);
    context.set('rules', rules);
    context.set('principal', nobody);
    // An open route works with a session that is over, and while nobody can be asked whose it is.
    if (rules.some((rule) => rule !== 'anyone')) {
      const isStream = context.req.path === '/v1/events';
      try {
        const principal = await principalOf(
          (name) => context.req.header(name),
          isStream ? (name) => context.req.query(name) : undefined,
        );
        context.set('principal', principal);
      } catch (error) {
        if (!(error instanceof Error) || sufflerErrorIn(error)?.code !== 'credential_invalid') throw error;
        context.set('credentialFault', error);
      }
    }
    await next();
  };
}

/** Denies every request that the table does not allow. */
import type { MiddlewareHandler } from 'hono';
import { SufflerError } from '../errors.ts';
import { mayUse, type Rule } from './access.ts';
import type { AppEnv } from './app-env.ts';

/** Behind `identify`. Throws `credential_missing`, `credential_invalid` or `forbidden`; what does not exist stays not found. */
export const allow: MiddlewareHandler<AppEnv> = async (context, next) => {
  const principal = context.get('principal');
  const rules = context.get('rules');
  for (const rule of rules) {
    if (mayUse(principal, rule)) continue;
    if (principal.kind === 'anyone') {
      context.header('WWW-Authenticate', 'Bearer');
      throw context.get('credentialFault') ?? new SufflerError('credential_missing', MISSING);
    }
    throw new SufflerError('forbidden', neededBy(rule));
  }
  await next();
};

const MISSING = 'Sign in, or send Authorization: Bearer and a key.';

function neededBy(rule: Rule | undefined): string {
  if (rule === undefined || rule === 'anyone') return 'Nobody may do this here.';
  const who = { key: "a machine's key of the role", person: 'a person of the role' };
  return `This needs ${rule.only === undefined ? 'the role' : who[rule.only]} ${rule.role}${rule.role === 'admin' ? '' : ' or a higher one'}.`;
}

/** What middleware leaves for handlers. */
import type { Principal } from '../domain/principal.ts';
import type { Rule } from './access.ts';

export interface AppEnv {
  Variables: {
    requestId: string;
    /** Who is calling. */
    principal: Principal;
    /** What the table says of the routes that the request reaches. */
    rules: readonly (Rule | undefined)[];
    /** What was wrong with the credential that came; the caller counts as anyone. */
    credentialFault?: Error;
    /** What the handler adds to the request's log event. */
    facts: { outcome?: string; confidence?: number };
  };
}

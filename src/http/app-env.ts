/** What middleware leaves for handlers. */
import type { Principal } from '../domain/principal.ts';

export interface AppEnv {
  Variables: {
    requestId: string;
    /** Who is calling. */
    principal: Principal;
    /** What the handler adds to the request's log event. */
    facts: { outcome?: string; confidence?: number };
  };
}

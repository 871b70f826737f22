/** Remembers for a few seconds who holds a credential, so that a busy caller does not ask the database each time. */
import type { Principal } from '../domain/principal.ts';
import type { Held } from './sessions.ts';

export interface Recent {
  /** What is remembered of a credential, or what `read` gives; nothing is remembered of a wrong one. */
  read(credential: string, read: () => Promise<Held | undefined>): Promise<Principal | undefined>;
  /** Forgets everything: somebody's rights changed. */
  forget(): void;
}

/** In other processes a change takes effect after so long at the latest, in ms. */
const KEPT = 5_000;
const AT_MOST = 10_000;

export function createRecent(now: () => Date): Recent {
  let kept = new Map<string, { readonly principal: Principal; readonly from: number; readonly until: number }>();
  let changes = 0;

  return {
    async read(credential, read) {
      const known = kept.get(credential);
      const time = now().getTime();
      // A clock that was set back must not lengthen it.
      if (known !== undefined && known.from <= time && time < known.until) return known.principal;
      const before = changes;
      const held = await read();
      if (held === undefined) {
        kept.delete(credential);
        return undefined;
      }
      if (kept.size >= AT_MOST) kept = new Map();
      // What was read before a change may no longer hold.
      if (before === changes) {
        kept.set(credential, { principal: held.principal, from: time, until: Math.min(time + KEPT, held.until) });
      }
      return held.principal;
    },

    forget() {
      changes += 1;
      kept = new Map();
    },
  };
}

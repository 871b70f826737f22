/**
 * Watches over what was let in for long, such as a stream of events: it is told when its credential is revoked or over.
 * One look at the database serves all that is watched, whichever process revoked it; while nothing is, there is none.
 */
import { BEAT } from '../beat.ts';
import { repeat } from '../repeat.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import type { MachineKeys } from './machine-keys.ts';
import type { Sessions } from './sessions.ts';
import type { VisitorTokens } from './visitor-tokens.ts';

/** What a caller sent to say who they are. */
export interface Credential {
  readonly kind: 'bearer' | 'session';
  readonly secret: string;
}

export interface Watch {
  /** Calls back once, when the credential is no longer good. The function that it gives ends the watching. */
  watch(credential: Credential, onOver: () => void): Promise<() => void>;
  /** Looks at once: something was revoked in this process. */
  look(): Promise<void>;
}

export interface WatchParts {
  readonly now: () => Date;
  readonly sessions: Pick<Sessions, 'living'>;
  readonly keys: Pick<MachineKeys, 'living'>;
  readonly visitorTokens: Pick<VisitorTokens, 'read'>;
  /** Told before those whose credentials are over. */
  readonly onOver: () => void;
}

/** A session or a key by its hash, or a visitor's token, which is good until its time. */
type Watched = { readonly onOver: () => void } & (
  { readonly kind: 'session' | 'key'; readonly hash: string } | { readonly kind: 'visitor'; readonly until: number }
);

export function createWatch({ now, sessions, keys, visitorTokens, onOver: tellFirst }: WatchParts): Watch {
  const watched = new Set<Watched>();
  let stop: (() => void) | undefined;

  async function watchedBy({ kind, secret }: Credential, onOver: () => void): Promise<Watched> {
    if (kind === 'bearer' && secret.startsWith('vt_')) {
      return { kind: 'visitor', until: (await visitorTokens.read(secret))?.until ?? 0, onOver };
    }
    return { kind: kind === 'bearer' ? 'key' : 'session', hash: await hashOfText(secret), onOver };
  }

  /** Of those of this kind. */
  async function living(kind: 'session' | 'key', all: readonly Watched[]): Promise<ReadonlySet<string>> {
    const hashes = new Set(all.flatMap((one) => (one.kind === kind ? one.hash : [])));
    if (hashes.size === 0) return hashes;
    return (kind === 'session' ? sessions : keys).living([...hashes]);
  }

  async function look(): Promise<void> {
    const all = [...watched];
    const good = { session: await living('session', all), key: await living('key', all) };
    const isGood = (one: Watched) =>
      one.kind === 'visitor' ? now().getTime() < one.until : good[one.kind].has(one.hash);
    const over = all.filter((one) => !isGood(one) && watched.has(one));
    if (over.length > 0) tellFirst();
    for (const one of over) {
      leave(one);
      one.onOver();
    }
  }

  function leave(one: Watched): void {
    watched.delete(one);
    if (watched.size > 0) return;
    stop?.();
    stop = undefined;
  }

  return {
    async watch(credential, onOver) {
      const one = await watchedBy(credential, onOver);
      watched.add(one);
      // A fault of the database passes; the next look finds what this one missed.
      stop ??= repeat(look, { every: BEAT, onError: () => undefined });
      return () => {
        leave(one);
      };
    },

    look: () => look().catch(() => undefined),
  };
}

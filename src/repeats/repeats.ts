/** Keeps the answers to requests with an Idempotency-Key, so that a repeated request is answered and not done again. */
import { and, eq, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { SufflerError } from '../errors.ts';
import { repeats } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import { sealOf } from './seal.ts';

export interface RepeatedRequest {
  /** Who sent it: keys of one caller mean nothing to another. */
  readonly caller: string;
  readonly key: string;
  /** Method, path and body. */
  readonly request: string;
}

const givenSchema = z.object({ status: z.number().int(), type: z.string(), body: z.string() });
export type GivenAnswer = z.infer<typeof givenSchema>;

export interface Claim {
  /** What the same request was answered before; then there is nothing to be done. */
  readonly before?: GivenAnswer;
  keep(answer: GivenAnswer): Promise<void>;
  /** It failed, and may be tried again. */
  release(): Promise<void>;
}

/** Rejects with `idempotency_key_reused`, or `idempotency_under_way` while the first one is being answered. */
export type ClaimRepeat = (request: RepeatedRequest) => Promise<Claim>;

/** In ms. */
const KEPT = 86_400_000;
/** A request that takes longer died with its process, in ms. */
const LONGEST = 120_000;
const CLEANED_EVERY = 3_600_000;

export function createClaimRepeat({ store, tenant, now }: TenantStore & { readonly now: () => Date }): ClaimRepeat {
  let cleanedAt = 0;

  async function clean(): Promise<void> {
    const at = now().getTime();
    if (at - cleanedAt < CLEANED_EVERY) return;
    cleanedAt = at;
    await store.db
      .delete(repeats)
      .where(and(eq(repeats.tenant, tenant), lt(repeats.at, new Date(at - KEPT).toISOString())));
  }

  return async ({ caller, key: given, request }) => {
    await clean();
    // Neither the key nor the answer can be read from the table: an answer may hold a secret that is shown once.
    const seal = await sealOf(given, `${caller} ${request}`);
    const { key } = seal;
    // With the key, which is stored nowhere: a request may hold a password, and a hash of it alone could be tried out.
    const hash = await hashOfText(`${given} ${request}`);
    const isOf = and(eq(repeats.tenant, tenant), eq(repeats.caller, caller), eq(repeats.key, key));
    const at = now().toISOString();
    const claim: Claim = {
      async keep(answer) {
        const body = await seal.close(JSON.stringify(answer));
        await store.db.update(repeats).set({ status: answer.status, body }).where(isOf);
      },
      async release() {
        await store.db.delete(repeats).where(isOf);
      },
    };

    const added = await store.db
      .insert(repeats)
      .values({ tenant, caller, key, request: hash, at })
      .onConflictDoNothing()
      .returning({ at: repeats.at });
    if (added.length > 0) return claim;

    const [row] = await store.db.select().from(repeats).where(isOf);
    if (row !== undefined && row.request !== hash) {
      throw new SufflerError(
        'idempotency_key_reused',
        'This Idempotency-Key came with another request; give each request a key of its own.',
      );
    }
    if (row?.body != null) {
      const opened = await seal.open(row.body);
      if (opened !== undefined) return { ...claim, before: givenSchema.parse(JSON.parse(opened)) };
    }
    const dead = new Date(now().getTime() - LONGEST).toISOString();
    const taken = await store.db
      .update(repeats)
      .set({ at })
      .where(and(isOf, isNull(repeats.body), lt(repeats.at, dead)))
      .returning({ at: repeats.at });
    if (taken.length > 0) return claim;
    throw new SufflerError(
      'idempotency_under_way',
      'The first request with this Idempotency-Key is still being answered; send it again in a second.',
    );
  };
}

/** Keeps an event for another system, once for each of the caller's keys, until the relay has delivered it. */
import { and, eq } from 'drizzle-orm';
import { SufflerError } from '../errors.ts';
import { webhooks } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';

export interface EventRequest {
  readonly type: string;
  readonly idempotencyKey: string;
  /** Plain JSON. */
  readonly payload: unknown;
}

export interface RequestedEvent {
  readonly id: string;
  readonly createdAt: string;
}

export type RequestEvent = (request: EventRequest) => Promise<RequestedEvent>;

export interface RequestEventParts extends TenantStore {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Rejects with `SufflerError` `idempotency_conflict` where the key came with something else before. */
export function createRequestEvent({ store, tenant, now, newId }: RequestEventParts): RequestEvent {
  return async ({ type, idempotencyKey, payload }) => {
    const at = now().toISOString();
    // Of two requests at once one finds the key taken, writes nothing, and reads what the other one wrote.
    await store.atomic([
      store.db
        .insert(webhooks)
        .values({ id: newId(), tenant, type, idempotencyKey, payload, createdAt: at, nextAt: at })
        .onConflictDoNothing({ target: [webhooks.tenant, webhooks.idempotencyKey] }),
    ]);
    const [row] = await store.db
      .select({ id: webhooks.id, type: webhooks.type, payload: webhooks.payload, createdAt: webhooks.createdAt })
      .from(webhooks)
      .where(and(eq(webhooks.tenant, tenant), eq(webhooks.idempotencyKey, idempotencyKey)));
    if (row === undefined) throw new Error('an event that was just written is not there');
    if (row.type !== type || canonical(row.payload) !== canonical(payload)) {
      throw new SufflerError(
        'idempotency_conflict',
        'This Idempotency-Key came with another request before; send the same one again, or take a new key.',
      );
    }
    return { id: row.id, createdAt: row.createdAt };
  };
}

/** The order in which a caller writes the fields says nothing. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${fields.sort().join()}}`;
}

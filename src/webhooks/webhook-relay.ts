/** Delivers the events that wait: signed, in time, and again later when that fails, for a day. */
import { and, asc, eq, isNull, lte, ne } from 'drizzle-orm';
import { webhooks } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import type { Sign } from './sign.ts';

export interface WebhookRelayParts extends TenantStore {
  readonly url: string;
  readonly sign: Sign;
  /** What one delivery may take, in ms. */
  readonly deadline: number;
  readonly now: () => Date;
}

export interface Delivery {
  readonly id: string;
  readonly outcome: 'delivered' | 'delayed' | 'given_up';
  /** Why it was not delivered. */
  readonly fault?: string;
}

export interface WebhookRelay {
  /** Tries every event that is due, the oldest first, and tells what became of each. */
  deliver(onDelivery: (delivery: Delivery) => void): Promise<void>;
}

/** Events of one look. */
const GROUP = 32;
/** The wait after the first failure, in ms; it doubles with each, up to an hour. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;
/** After this long an event is given up, in ms. */
const GIVE_UP_AFTER = 24 * 3_600_000;
/** What an event that was given up waits for. */
const NEVER = '9999-12-31T00:00:00.000Z';

type Row = typeof webhooks.$inferSelect;

/**
 * At least once: killed between the delivery and the note of it, the same event is delivered again under the same
 * `webhook-id`, by which the other side knows it.
 */
export function createWebhookRelay({ store, tenant, url, sign, deadline, now }: WebhookRelayParts): WebhookRelay {
  const waiting = and(eq(webhooks.tenant, tenant), isNull(webhooks.deliveredAt), ne(webhooks.nextAt, NEVER));

  /** Gives what went wrong. */
  async function send({ id, type, createdAt, payload }: Row): Promise<string | undefined> {
    const body = JSON.stringify({ type, timestamp: createdAt, data: payload });
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(await sign(id, now(), body)) },
        body,
        // A redirect would take the body, and whom it is about, somewhere that nobody named.
        redirect: 'manual',
        signal: AbortSignal.timeout(deadline),
      });
      await response.body?.cancel();
      return response.ok ? undefined : `answered ${response.status}`;
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      return late ? `no answer in ${deadline} ms` : 'can not be reached';
    }
  }

  async function handle(row: Row): Promise<Delivery> {
    const fault = await send(row);
    const at = now();
    const attempts = row.attempts + 1;
    const note = (values: Partial<Row>) =>
      store.db
        .update(webhooks)
        .set({ attempts, ...values })
        .where(eq(webhooks.id, row.id));
    if (fault === undefined) {
      await note({ deliveredAt: at.toISOString(), fault: null });
      return { id: row.id, outcome: 'delivered' };
    }
    const wait = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
    const next = at.getTime() + wait;
    const givenUp = next > Date.parse(row.createdAt) + GIVE_UP_AFTER;
    await note({ nextAt: givenUp ? NEVER : new Date(next).toISOString(), fault });
    return { id: row.id, outcome: givenUp ? 'given_up' : 'delayed', fault };
  }

  return {
    async deliver(onDelivery) {
      for (;;) {
        const due = await store.db
          .select()
          .from(webhooks)
          .where(and(waiting, lte(webhooks.nextAt, now().toISOString())))
          .orderBy(asc(webhooks.createdAt), asc(webhooks.id))
          .limit(GROUP);
        if (due.length === 0) return;
        // One after another: a request and its correction arrive in their order.
        for (const row of due) onDelivery(await handle(row));
      }
    },
  };
}

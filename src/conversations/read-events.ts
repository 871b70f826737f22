/** Reads what happened to conversations from the table, in order, each with the state that the conversation has now. */
import { and, asc, eq, gt, max, min, sql } from 'drizzle-orm';
import type { ContactEvent } from '../domain/contact.ts';
import { contactEvents, conversations, messages } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { conversationOf } from './conversation-row.ts';
import { messageOf } from './message-row.ts';

/** Much went away at once: whoever follows all conversations reads everything anew. */
export interface ResetEvent {
  readonly id: number;
  readonly kind: 'reset';
  readonly conversationId: '';
}

export type StoredEvent = ContactEvent | ResetEvent;

export interface ReadEvents {
  /** Those behind `after`, oldest first; of one conversation where one is named. */
  since(after: number, limit: number, conversationId?: string): Promise<StoredEvent[]>;
  /** Id of the newest one; 0 where there is none. */
  newest(): Promise<number>;
  /** Whether all behind `after` are kept still, and are few enough to be read; of one conversation where one is named. */
  isWithinReach(after: number, conversationId?: string): Promise<boolean>;
}

/** Who is further behind than this reads everything anew, which is less. */
const FURTHEST = 5_000;

export function createReadEvents({ store, tenant }: TenantStore): ReadEvents {
  const ofTenant = eq(contactEvents.tenant, tenant);
  const behind = (after: number, conversationId: string | undefined) =>
    and(
      ofTenant,
      gt(contactEvents.key, after),
      conversationId === undefined ? undefined : eq(contactEvents.conversationId, conversationId),
    );

  return {
    async since(after, limit, conversationId) {
      const rows = await store.db
        .select({ event: contactEvents, conversation: conversations, message: messages })
        .from(contactEvents)
        .leftJoin(
          conversations,
          and(eq(conversations.tenant, tenant), eq(conversations.id, contactEvents.conversationId)),
        )
        .leftJoin(
          messages,
          and(
            eq(messages.conversationKey, conversations.key),
            eq(messages.seq, sql`${contactEvents.data} ->> '$.seq'`),
          ),
        )
        .where(behind(after, conversationId))
        .orderBy(asc(contactEvents.key))
        .limit(limit);
      return rows.map(({ event: { key: id, kind, at, ...event }, conversation, message }) =>
        kind === 'reset'
          ? { id, kind, conversationId: '' }
          : {
              ...{ id, conversationId: event.conversationId, kind, at },
              ...(conversation === null || kind === 'feedback' ? {} : { conversation: conversationOf(conversation) }),
              ...(message === null ? {} : { message: messageOf(message) }),
            },
      );
    },

    async newest() {
      const [row] = await store.db
        .select({ key: max(contactEvents.key) })
        .from(contactEvents)
        .where(ofTenant);
      return row?.key ?? 0;
    },

    async isWithinReach(after, conversationId) {
      const [kept] = await store.db
        .select({ oldest: min(contactEvents.key), newest: max(contactEvents.key) })
        .from(contactEvents)
        .where(ofTenant);
      if (kept?.oldest == null || kept.newest == null) return after === 0;
      if (after < kept.oldest - 1 || after > kept.newest) return false;
      const [tooFar] = await store.db
        .select({ key: contactEvents.key })
        .from(contactEvents)
        .where(behind(after, conversationId))
        .limit(1)
        .offset(FURTHEST);
      return tooFar === undefined;
    },
  };
}

/** Reads the messages of a conversation, a page at a time. */
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { ContactMessage } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { messages } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { keyOfConversation } from './conversation-key.ts';
import { findConversation } from './find-conversation.ts';
import { messageOf } from './message-row.ts';
import { assertReaches, isStaff } from './reach.ts';
import { messageFor } from './seen-by.ts';

export interface MessagesQuery {
  /** Only those behind it. */
  readonly after?: number | undefined;
  /** Only those before it, and of them the newest. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface MessagesPage {
  /** Oldest first. */
  readonly items: readonly ContactMessage[];
  /** Behind which the next page begins; null where there is none, or where the page was read backwards. */
  readonly nextAfter: number | null;
}

export type ReadMessages = (principal: Principal, id: string, query: MessagesQuery) => Promise<MessagesPage>;

export function createReadMessages({ store, tenant }: TenantStore): ReadMessages {
  return async (principal, id, { after, before, limit }) => {
    assertReaches(principal, id);
    await findConversation({ store, tenant }, id);
    const backwards = before !== undefined && after === undefined;
    const rows = await store.db
      .select()
      .from(messages)
      .where(
        and(
          eq(messages.conversationKey, keyOfConversation(tenant, id)),
          after === undefined ? undefined : gt(messages.seq, after),
          before === undefined ? undefined : lt(messages.seq, before),
          isStaff(principal) ? undefined : eq(messages.kind, 'message'),
        ),
      )
      .orderBy(backwards ? desc(messages.seq) : asc(messages.seq))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const items = (backwards ? page.reverse() : page).map((row) => messageFor(principal, messageOf(row)));
    return { items, nextAfter: !backwards && rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
  };
}

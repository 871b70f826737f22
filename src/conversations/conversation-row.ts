/** Between the row of a conversation and what is told of it. */
import { cardSchema, type Conversation } from '../domain/contact.ts';
import { handoffSchema } from '../domain/handoff.ts';
import type { conversations } from '../store/schema.ts';

type Row = typeof conversations.$inferSelect;

export function conversationOf(row: Row): Conversation {
  const { id, version, status, channel, locale, topic, rating, openedAt, lastAt, waitingSince, closedAt } = row;
  const { lastSeq, preview, demo, assigneeId, assigneeName } = row;
  return {
    ...{ id, version, status, channel, locale, topic },
    // What another version of the program wrote otherwise is left out: the dialogue is still there.
    customer: cardSchema.safeParse(row.customer).data ?? null,
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? assigneeId },
    handoff: handoffSchema.safeParse(row.handoff).data ?? null,
    ...{ rating, openedAt, lastAt, waitingSince, closedAt, lastSeq, preview, demo },
  };
}

export function rowOf(tenant: string, conversation: Conversation): Omit<Row, 'key'> {
  const { assignee, ...rest } = conversation;
  return {
    tenant,
    ...rest,
    customerId: conversation.customer?.id ?? null,
    assigneeId: assignee?.id ?? null,
    assigneeName: assignee?.name ?? null,
  };
}

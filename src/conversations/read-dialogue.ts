/** Reads what was said in a conversation, as the bot is given it. */
import { and, desc, eq, ne } from 'drizzle-orm';
import type { Message } from '../domain/conversation.ts';
import { messages } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { keyOfConversation } from './conversation-key.ts';

export interface Said extends Message {
  readonly seq: number;
}

/** What came before the last ones says little of what is asked now. */
const READ_AT_MOST = 200;

/** Oldest first, without comments. */
export async function readDialogue({ store, tenant }: TenantStore, id: string): Promise<Said[]> {
  const rows = await store.db
    .select({ seq: messages.seq, author: messages.author, text: messages.text })
    .from(messages)
    .where(
      and(
        eq(messages.conversationKey, keyOfConversation(tenant, id)),
        eq(messages.kind, 'message'),
        ne(messages.author, 'system'),
      ),
    )
    .orderBy(desc(messages.seq))
    .limit(READ_AT_MOST);
  return rows.reverse().flatMap(({ seq, author, text }) => (author === 'system' ? [] : [{ seq, role: author, text }]));
}

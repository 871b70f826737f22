/** Addresses one conversation in SQL by its name: tenant and id together. */
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { conversations } from '../store/schema.ts';

/** True for the conversation of this name. */
export function conversationNamed(tenant: string, id: string): SQL | undefined {
  return and(eq(conversations.tenant, tenant), eq(conversations.id, id));
}

/** Its key; null where there is none. */
export function keyOfConversation(tenant: string, id: string): SQL<number> {
  return sql<number>`(select ${conversations.key} from ${conversations} where ${conversationNamed(tenant, id)})`;
}

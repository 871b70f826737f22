/** Finds a conversation by its id. */
import type { Conversation } from '../domain/contact.ts';
import { SufflerError } from '../errors.ts';
import { conversations } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { conversationNamed } from './conversation-key.ts';
import { conversationOf } from './conversation-row.ts';

/** Rejects with `SufflerError` `conversation_not_found`. */
export async function findConversation({ store, tenant }: TenantStore, id: string): Promise<Conversation> {
  const [row] = await store.db.select().from(conversations).where(conversationNamed(tenant, id));
  if (row === undefined) throw noConversation();
  return conversationOf(row);
}

/** The same words whether there is none or it is another visitor's. */
export function noConversation(): SufflerError {
  return new SufflerError('conversation_not_found', 'there is no such conversation for you.');
}

/** What a caller may see of a conversation: a visitor sees what was said to them, and nothing of what is thought. */
import type { ContactMessage, Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { isStaff } from './reach.ts';

export function conversationFor(principal: Principal, conversation: Conversation): Conversation {
  if (isStaff(principal)) return conversation;
  const { customer, assignee } = conversation;
  return {
    ...conversation,
    topic: null,
    // Why a person was called says what the bot thought of the customer.
    handoff: null,
    assignee: assignee === null ? null : { id: '', name: assignee.name },
    customer:
      customer === null
        ? null
        : { ...(customer.name === undefined ? {} : { name: customer.name }), orders: [], contacts: [] },
  };
}

export function maySee(principal: Principal, { kind }: Pick<ContactMessage, 'kind'>): boolean {
  return kind === 'message' || isStaff(principal);
}

export function messageFor(principal: Principal, message: ContactMessage): ContactMessage {
  // The id of a reply names its trace.
  return isStaff(principal) ? message : { ...message, replyId: null };
}

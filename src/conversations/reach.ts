/** Who reaches which conversation, and in which part: held here too, whatever the transport lets through. */
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { noConversation } from './find-conversation.ts';

/** A person who works here, or a machine for one. */
export type Staff = Extract<Principal, { kind: 'person' | 'key' }>;

/** Throws `conversation_not_found` where the conversation does not exist for this caller. */
export function assertReaches(principal: Principal, id: string): void {
  const reaches = isStaff(principal) || (principal.kind === 'visitor' && principal.conversationId === id);
  if (!reaches) throw noConversation();
}

/** Throws `conversation_not_found`, or `forbidden` to the visitor whose conversation it is. */
export function assertStaff(principal: Principal, id?: string): asserts principal is Staff {
  if (id !== undefined) assertReaches(principal, id);
  if (!isStaff(principal)) throw new SufflerError('forbidden', 'this is for agents only.');
}

export function isStaff(principal: Principal): principal is Staff {
  return principal.kind === 'person' || principal.kind === 'key';
}

/** May overrule an agent. */
export function isSupervisor({ role }: Staff): boolean {
  return role === 'supervisor' || role === 'admin';
}

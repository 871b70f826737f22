/** Gives a conversation to an agent, or takes it from one. */
import type { Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { assertNotTaken } from './assert-not-taken.ts';
import type { Change } from './change.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { findPerson } from './find-person.ts';
import { assertStaff, isSupervisor } from './reach.ts';

export interface AssignRequest {
  /** `me`, a person's id, or null for nobody: then it waits. */
  readonly to: string | null;
  /** Of a person whom only the calling machine knows. */
  readonly name?: string | undefined;
  /** A supervisor takes it from whoever has it. */
  readonly force?: boolean | undefined;
}

/** Rejects with `conversation_taken`, `conversation_closed` or `person_not_found`. */
export type Assign = (principal: Principal, id: string, request: AssignRequest) => Promise<Conversation>;

export function createAssign(parts: ConversationParts, { change }: Change): Assign {
  return async (principal, id, { to, name, force = false }) => {
    assertStaff(principal, id);
    const assignee = to === null ? null : await findPerson(parts, principal, to, name);
    const { conversation } = await change(id, (before, at) => {
      if (before.status === 'closed') {
        throw new SufflerError('conversation_closed', 'the conversation is closed; reopen it first.');
      }
      if (before.assignee?.id === assignee?.id && before.status === (assignee === null ? 'waiting' : 'active')) {
        return undefined;
      }
      if (before.assignee?.id !== assignee?.id && !(force && isSupervisor(principal))) {
        assertNotTaken(before, principal);
      }
      return assignee === null
        ? { set: { assignee, status: 'waiting', waitingSince: before.waitingSince ?? at } }
        : { set: { assignee, status: 'active' } };
    });
    return conversation;
  };
}

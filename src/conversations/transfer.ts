/** Passes a conversation on: to a colleague, or back to the queue, with a note for whoever takes it. */
import type { Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { assertNotTaken } from './assert-not-taken.ts';
import type { Change } from './change.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { findPerson } from './find-person.ts';
import { assertStaff, isSupervisor } from './reach.ts';

export interface TransferRequest {
  /** A person's id. Default: whoever takes it from the queue. */
  readonly to?: string | undefined;
  /** Kept as a comment. */
  readonly note?: string | undefined;
  /** Of a person whom only the calling machine knows. */
  readonly name?: string | undefined;
}

/** Rejects with `conversation_taken`, `conversation_closed` or `person_not_found`. */
export type Transfer = (principal: Principal, id: string, request: TransferRequest) => Promise<Conversation>;

export function createTransfer(parts: ConversationParts, { change }: Change): Transfer {
  return async (principal, id, { to, note, name }) => {
    assertStaff(principal, id);
    const assignee = to === undefined ? null : await findPerson(parts, principal, to, name);
    const { conversation } = await change(id, (before, at) => {
      if (before.status === 'closed') {
        throw new SufflerError('conversation_closed', 'the conversation is closed; reopen it first.');
      }
      if (!isSupervisor(principal)) assertNotTaken(before, principal);
      const comment = { author: 'agent', kind: 'comment', name: principal.name, personId: principal.id } as const;
      return {
        set: {
          assignee,
          status: assignee === null ? 'waiting' : 'active',
          waitingSince: before.waitingSince ?? at,
        },
        messages: note === undefined ? [] : [{ ...comment, text: note }],
      };
    });
    return conversation;
  };
}

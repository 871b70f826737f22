/** Calls a person: the customer asks for one, or an agent gives the conversation to the queue. */
import type { Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { assertNotTaken } from './assert-not-taken.ts';
import type { Change } from './change.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { passOn } from './pass-on.ts';
import { assertReaches, isStaff, isSupervisor } from './reach.ts';
import { readDialogue } from './read-dialogue.ts';
import { conversationFor } from './seen-by.ts';

/** Changes nothing where the customer waits for a person already, or has one. */
export type HandOff = (principal: Principal, id: string) => Promise<Conversation>;

export function createHandOff(parts: ConversationParts, { change }: Change): HandOff {
  return async (principal, id) => {
    assertReaches(principal, id);
    const staff = isStaff(principal) ? principal : undefined;
    const { conversation } = await change(id, async (before, at) => {
      const { status, handoff } = before;
      if (status === 'waiting') return undefined;
      if (staff === undefined && (status === 'active' || status === 'review')) return undefined;
      if (staff !== undefined && status === 'closed') {
        throw new SufflerError('conversation_closed', 'the conversation is closed; reopen it first.');
      }
      if (staff !== undefined && !isSupervisor(staff)) assertNotTaken(before, staff);
      const passed = passOn(before, await readDialogue(parts, id), staff ? 'policy' : 'asked_for_human', at);
      const set = { ...passed.set, handoff: staff ? (handoff ?? passed.set.handoff) : passed.set.handoff };
      return {
        set: { ...set, assignee: null, closedAt: null },
        messages: staff === undefined ? [passed.message] : [],
      };
    });
    return conversationFor(principal, conversation);
  };
}

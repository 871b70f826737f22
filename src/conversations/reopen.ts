/** Opens a closed conversation again: whoever does it has it. */
import type { Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import type { Change } from './change.ts';
import { assertStaff } from './reach.ts';

/** Changes nothing where it is not closed. */
export type Reopen = (principal: Principal, id: string) => Promise<Conversation>;

export function createReopen({ change }: Change): Reopen {
  return async (principal, id) => {
    assertStaff(principal, id);
    const assignee = { id: principal.id, name: principal.name };
    const { conversation } = await change(id, ({ status }) =>
      status === 'closed' ? { set: { status: 'active', closedAt: null, assignee } } : undefined,
    );
    return conversation;
  };
}

/** Closes a conversation. */
import type { Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import type { Change } from './change.ts';
import { assertStaff } from './reach.ts';

/** Who closes what is closed already changes nothing. */
export type Close = (principal: Principal, id: string) => Promise<Conversation>;

export function createClose({ change }: Change): Close {
  return async (principal, id) => {
    assertStaff(principal, id);
    const { conversation } = await change(id, ({ status }, at) =>
      status === 'closed' ? undefined : { set: { status: 'closed', closedAt: at, waitingSince: null } },
    );
    return conversation;
  };
}

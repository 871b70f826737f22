/** Notes what a conversation is about, and whom it is with. */
import type { Card, Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import type { Change } from './change.ts';
import { assertStaff } from './reach.ts';

/** What is left out stays as it is. */
export interface Description {
  readonly topic?: string | null;
  /** In place of the whole card. */
  readonly customer?: Card;
}

export type Describe = (principal: Principal, id: string, description: Description) => Promise<Conversation>;

export function createDescribe({ change }: Change): Describe {
  return async (principal, id, description) => {
    assertStaff(principal, id);
    const { conversation } = await change(id, () => ({ set: description }));
    return conversation;
  };
}

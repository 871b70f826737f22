/** Finds whom a conversation is given to. */
import { and, eq, isNull } from 'drizzle-orm';
import { SufflerError } from '../errors.ts';
import { people } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import type { Staff } from './reach.ts';

export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/**
 * `me`, or a person of this installation. A machine may name people of its own system by `name`. Rejects with
 * `SufflerError` `person_not_found`.
 */
export async function findPerson(
  { store, tenant }: TenantStore,
  staff: Staff,
  to: string,
  name: string | undefined,
): Promise<Assignee> {
  if (to === 'me' || to === staff.id) return { id: staff.id, name: staff.name };
  const [person] = await store.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.tenant, tenant), eq(people.id, to), isNull(people.disabledAt)));
  if (person !== undefined) return person;
  if (staff.kind === 'key' && name !== undefined) return { id: to, name };
  throw new SufflerError('person_not_found', 'there is nobody with this id who could take the conversation.');
}

/** What is known to be personal before a text is read: the customer's own data, from the request. */
import type { Customer } from '../domain/conversation.ts';
import type { PersonalKind } from './personal.ts';

export interface Known {
  readonly names?: readonly string[];
  /** Found in any spelling, by their last ten digits. */
  readonly phones?: readonly string[];
  readonly addresses?: readonly string[];
  /** Found as they are written, whatever the size of their letters. */
  readonly values?: readonly { readonly kind: PersonalKind; readonly text: string }[];
  /** Never personal, whatever they look like: the numbers of the customer's orders. */
  readonly keep?: readonly string[];
}

export function knownFrom({ name, orders }: Customer): Known {
  return {
    names: name === undefined ? [] : [name],
    addresses: [...new Set(orders.flatMap(({ address }) => address ?? []))],
    keep: orders.map(({ id }) => id),
  };
}

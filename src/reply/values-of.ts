/** The values of a request that a reply may repeat: what we know of the customer's newest order, and the name. */
import type { Customer } from '../domain/conversation.ts';

export function valuesOf(customer: Customer | undefined): string[] {
  const { id, status, eta, total, restaurant, address } = customer?.orders[0] ?? {};
  return [customer?.name, id, status, eta, total, restaurant, address].filter((value) => value !== undefined);
}

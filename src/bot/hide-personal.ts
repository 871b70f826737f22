/** Takes out of a text what is personal: numbers and addresses by their form, and what the request says is this customer's. */
import type { Customer } from '../domain/conversation.ts';
import { mask } from '../policy/mask.ts';

/** Shorter values would be struck out of other words. */
const SHORTEST = 3;

export function createHidePersonal(customer: Customer | undefined): (text: string) => string {
  const known = [
    ...(customer?.name === undefined ? [] : [{ value: customer.name, name: '[name]' }]),
    ...(customer?.orders ?? []).flatMap(({ address }) =>
      address === undefined ? [] : [{ value: address, name: '[address]' }],
    ),
  ].filter(({ value }) => value.length >= SHORTEST);
  return (text) => mask(known.reduce((hidden, { value, name }) => hidden.replaceAll(value, name), text));
}

/** Fills `{customer.name}` and its like from the request. What can't be filled is never shown. */
import { slotNames, type Customer, type SlotName } from '../domain/conversation.ts';

const slot = /\{([a-z_]+(?:\.[a-z_]+)+)\}/g;

export interface Filled {
  readonly text: string;
  /** Slots that the request has no value for, or that nobody knows. */
  readonly missing: readonly string[];
  /** The values that were put in. */
  readonly values: readonly string[];
}

/** `Заказ {order.id} будет в {order.eta}` with an order that has no eta: `missing` is `['order.eta']`. */
export function fillSlots(text: string, customer: Customer | undefined): Filled {
  const missing: string[] = [];
  const values: string[] = [];
  const filled = text.replaceAll(slot, (whole, name: string) => {
    const value = isSlot(name) ? valueOf(name, customer) : undefined;
    if (value === undefined) {
      missing.push(name);
      return whole;
    }
    values.push(value);
    return value;
  });
  return { text: filled, missing, values };
}

export function isSlot(name: string): name is SlotName {
  return slotNames.some((known) => known === name);
}

function valueOf(name: SlotName, customer: Customer | undefined): string | undefined {
  const order = customer?.orders[0];
  switch (name) {
    case 'customer.name':
      return customer?.name;
    case 'order.id':
      return order?.id;
    case 'order.status':
      return order?.status;
    case 'order.eta':
      return order?.eta;
    case 'order.total':
      return order?.total;
    case 'order.restaurant':
      return order?.restaurant;
    case 'order.address':
      return order?.address;
  }
}

/** Fills a template's slots from the customer's card; what the card lacks is left for the agent to see. */
import type { Card } from '../../../domain/contact.ts';
import type { SlotName } from '../../../domain/conversation.ts';

const slot = /\{([a-z_]+(?:\.[a-z_]+)+)\}/g;

export interface FilledTemplate {
  readonly text: string;
  /** Names of the slots that stand unfilled in the text. */
  readonly missing: readonly string[];
}

export function fillTemplate(text: string, card: Card | null): FilledTemplate {
  const order = card?.orders[0];
  const values: Readonly<Partial<Record<string, string | undefined>>> = {
    'customer.name': card?.name,
    'order.id': order?.id,
    'order.status': order?.status,
    'order.eta': order?.eta,
    'order.total': order?.total,
    'order.restaurant': order?.restaurant,
    'order.address': order?.address,
  } satisfies Record<SlotName, string | undefined>;
  const missing = new Set<string>();
  const filled = text.replaceAll(slot, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) missing.add(name);
    return value ?? whole;
  });
  return { text: filled, missing: [...missing] };
}

/** The card of a dialogue's customer, with its times counted back from now. */
import type { Card } from '../domain/contact.ts';
import type { Dialogue } from './dialogue.ts';

const DAY = 86_400_000;

/** `run` keeps the customers of two plays apart: the bot would take them for people who come back. */
export function cardOf({ id, customer }: Dialogue, run: string, now: Date): Card {
  const dayAt = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY).toISOString();
  const { name, orders, spent, contacts, offered, note } = customer;
  return {
    ...{ id: `demo-${run}-${id}`, name, orders },
    contacts: contacts.map(({ daysAgo, ...rest }) => ({ at: dayAt(daysAgo), ...rest })),
    offered: offered.map(({ daysAgo, ...rest }) => ({ at: dayAt(daysAgo), ...rest })),
    ...(spent === undefined ? {} : { spent }),
    ...(note === undefined ? {} : { note }),
  };
}

/** What a caller tells about the conversation: messages, and the customer whose data fills the slots. */
import { z } from 'zod';

export const messageSchema = z.object({
  role: z.enum(['customer', 'agent', 'bot']),
  text: z.string().max(20_000),
});
export type Message = z.infer<typeof messageSchema>;

const short = z.string().trim().min(1).max(500);

export const orderSchema = z.object({
  id: short.describe('The number the customer knows.'),
  status: short.optional(),
  eta: short.optional().describe('Expected time as the customer should read it, such as 18:40.'),
  total: short.optional().describe('Amount with its currency, such as 1 240 ₽.'),
  restaurant: short.optional(),
  address: short.optional(),
});

export const customerSchema = z.object({
  id: short.optional().describe('What your systems know the customer by; finds their earlier conversations.'),
  name: short.optional(),
  orders: z.array(orderSchema).max(100).default([]).describe('Newest first; the first one fills the slots.'),
  contacts: z
    .array(z.object({ at: z.iso.datetime({ offset: true }), topic: short.optional(), outcome: short.optional() }))
    .max(100)
    .default([])
    .describe('Earlier contacts, newest first.'),
});
export type Customer = z.infer<typeof customerSchema>;

/** The slots that a `:::reply` may carry, each filled from the request or not at all. */
export const slotNames = [
  'customer.name',
  'order.id',
  'order.status',
  'order.eta',
  'order.total',
  'order.restaurant',
  'order.address',
] as const;
export type SlotName = (typeof slotNames)[number];

/** A customer's dialogue as it is written down: who they are, what they write and when, and how they take an answer. */
import { z } from 'zod';
import { channels } from '../domain/article.ts';
import { ratings } from '../domain/contact.ts';
import { orderSchema } from '../domain/conversation.ts';

const short = z.string().trim().min(1).max(200);
/** Days before the dialogue is played: a written date would grow old. */
const daysAgo = z.number().min(0).max(3_650);

const saidSchema = z.strictObject({
  after: z.number().min(0).max(900).describe('Seconds since what came before it.'),
  text: z.string().trim().min(1).max(2_000),
});

export const dialogueSchema = z
  .strictObject({
    id: z.string().regex(/^(?:ru|en)-[a-z0-9-]{1,60}$/, 'must be ru- or en- and a name in small letters'),
    lang: z.enum(['ru', 'en']),
    channel: z.enum(channels),
    topic: short.optional(),
    bot: z.boolean().default(true).describe('Whether the bot answers first; otherwise a person is waited for.'),
    customer: z.strictObject({
      name: short,
      orders: z.array(orderSchema).max(10).default([]),
      spent: short.optional(),
      contacts: z
        .array(z.strictObject({ daysAgo, topic: short, outcome: short }))
        .max(10)
        .default([]),
      offered: z
        .array(z.strictObject({ daysAgo, what: short }))
        .max(10)
        .default([]),
      note: short.optional(),
    }),
    messages: z.array(saidSchema).min(1).max(6),
    afterAnswer: z.array(saidSchema).max(3).default([]).describe('One for each answer of a person, in turn.'),
    rating: z.enum(ratings).optional().describe('Given at the end, whoever answered.'),
  })
  .refine(({ id, lang }) => id.startsWith(`${lang}-`), { error: 'id: must begin with the language' });
export type Dialogue = z.infer<typeof dialogueSchema>;

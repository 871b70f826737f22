/** A conversation as it is stored: its state, its messages by sequence number, and what happens to them. */
import { z } from 'zod';
import { channels } from './article.ts';
import { customerSchema } from './conversation.ts';
import { handoffSchema } from './handoff.ts';
import { citationSchema } from './reply.ts';

/**
 * `bot`: the bot answers. `waiting`: for a person, nobody has it yet. `active`: an agent has it. `review`: a customer was
 * left dissatisfied, and the supervisor looks at it. `closed`: ended; a customer's next message opens it again.
 */
export const conversationStatuses = ['bot', 'waiting', 'active', 'review', 'closed'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

export const ratings = ['good', 'neutral', 'bad'] as const;
export type Rating = (typeof ratings)[number];

/** What the customer's card tells beside what slots need. */
export const cardSchema = customerSchema.extend({
  spent: z.string().trim().max(100).optional().describe('What they spent so far, with its currency.'),
  offered: z
    .array(z.object({ at: z.iso.datetime({ offset: true }), what: z.string().max(500) }))
    .max(100)
    .optional()
    .describe('What they were offered before, newest first.'),
  note: z.string().max(2_000).optional(),
});
export type Card = z.infer<typeof cardSchema>;

export const conversationSchema = z.object({
  id: z.string(),
  /** Grows with every change. */
  version: z.number().int().min(1),
  status: z.enum(conversationStatuses),
  channel: z.enum(channels),
  locale: z.string().describe('The language that the customer writes.'),
  topic: z.string().nullable(),
  customer: cardSchema.nullable(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  handoff: handoffSchema.nullable().describe('Why a person was called, and what was tried; null while there was none.'),
  rating: z.enum(ratings).nullable(),
  openedAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  waitingSince: z.iso
    .datetime()
    .nullable()
    .describe('Since when the customer waits for a person; null if they do not.'),
  closedAt: z.iso.datetime().nullable(),
  lastSeq: z.number().int().min(0).describe('Sequence number of the newest message; 0 where there is none.'),
  preview: z.string().describe('The beginning of the newest message that the customer may see.'),
  demo: z.boolean().describe('Demo data: gone with one command.'),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const authors = ['customer', 'bot', 'agent', 'system'] as const;

export const contactMessageSchema = z.object({
  id: z.string(),
  seq: z.number().int().min(1).describe('Grows by one with each message of the conversation.'),
  author: z.enum(authors),
  name: z.string().nullable().describe('Of the agent; null for others.'),
  /** A comment is for colleagues: a visitor never gets it. */
  kind: z.enum(['message', 'comment']),
  text: z.string(),
  at: z.iso.datetime(),
  replyId: z.string().nullable().describe('The reply that the text came from.'),
  citations: z.array(citationSchema).describe('What proves a text of the bot.'),
});
export type ContactMessage = z.infer<typeof contactMessageSchema>;

/** What consoles and visitors are told of as it happens. `id` grows; a stream resumes behind the last one it saw. */
export const contactEventSchema = z.object({
  id: z.number().int(),
  conversationId: z.string(),
  kind: z.enum(['opened', 'message', 'changed', 'feedback']),
  at: z.iso.datetime(),
  conversation: conversationSchema.optional().describe('Its state after the event: opened, message and changed.'),
  message: contactMessageSchema.optional(),
});
export type ContactEvent = z.infer<typeof contactEventSchema>;

export const verdicts = ['accepted', 'edited', 'rejected'] as const;

/** A piece of the word-level difference between what was suggested and what was sent. */
export const differenceSchema = z.array(z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() }));
export type Difference = z.infer<typeof differenceSchema>;

export const feedbackSchema = z.object({
  verdict: z.enum(verdicts),
  variant: z.enum(['short', 'full', 'next']).optional().describe('Which of the suggestions.'),
  reason: z.string().trim().max(1_000).optional().describe('Why it was rejected or edited.'),
  sentText: z.string().max(20_000).optional().describe('What was really sent; needed where it was edited.'),
  suggestedText: z.string().max(20_000).optional().describe('What was suggested; the difference is kept.'),
  conversationId: z.string().max(200).optional(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

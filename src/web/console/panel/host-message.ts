/** What the console around the panel may say to it, and what the panel says back. */
import { z } from 'zod';
import { channels } from '../../../domain/article.ts';
import { cardSchema } from '../../../domain/contact.ts';
import { messageSchema } from '../../../domain/conversation.ts';

const conversationSchema = z.object({
  type: z.literal('suffler:conversation'),
  messages: z.array(messageSchema).max(200).describe('Oldest first; the newest decides whether anything is suggested.'),
  /** Another one clears what is shown; the same with a newer message of the customer renews it. */
  conversationId: z.string().min(1).max(200).optional(),
  locale: z.string().max(20).optional(),
  channel: z.enum(channels).optional(),
  customer: cardSchema.optional(),
  /** A machine's key, given here and never in an address. Without one the cookie of this origin tells who asks. */
  key: z.string().min(1).max(500).optional(),
});

const themeSchema = z.object({
  type: z.literal('suffler:theme'),
  colors: z.enum(['light', 'dark']).optional(),
  language: z.enum(['ru', 'en']).optional(),
});

/** The message that came of a taken text was sent: tells the server what became of the suggestion. */
const sentSchema = z.object({
  type: z.literal('suffler:sent'),
  replyId: z.string().max(100),
  text: z.string().max(20_000),
});

export const hostMessageSchema = z.discriminatedUnion('type', [conversationSchema, themeSchema, sentSchema]);
export type HostMessage = z.infer<typeof hostMessageSchema>;
export type HostConversation = z.infer<typeof conversationSchema>;

export type PanelMessage =
  /** From now on messages are heard. */
  | { readonly type: 'suffler:ready' }
  /** `replyId` is null for words that came from no reply: a quote, a question. */
  | { readonly type: 'suffler:take'; readonly text: string; readonly replyId: string | null };

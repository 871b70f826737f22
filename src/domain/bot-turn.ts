/** A turn of the bot: what it is asked, and what a customer may be shown of its answer. */
import { z } from 'zod';
import type { Channel } from './article.ts';
import type { Customer, Message } from './conversation.ts';
import { handoffSchema } from './handoff.ts';
import { citationSchema } from './reply.ts';

export interface BotTurnRequest {
  readonly conversationId: string;
  /** Oldest first; the last one is the customer's. */
  readonly messages: readonly Message[];
  readonly locale?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly customer?: Customer | undefined;
}

export const botOutcomes = ['answered', 'clarify', 'refused', 'handed_off'] as const;

export const botTurnSchema = z.object({
  outcome: z.enum(botOutcomes),
  text: z.string().describe('For the customer. Empty once a person has the conversation: then the bot says nothing.'),
  citations: z.array(citationSchema).describe('What proves the text.'),
  handoff: handoffSchema.nullable().describe('For the agent; null while the bot goes on.'),
  replyId: z.string(),
});
export type BotTurn = z.infer<typeof botTurnSchema>;

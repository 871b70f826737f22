/** Between the row of a message and what is told of it. */
import { z } from 'zod';
import type { ContactMessage } from '../domain/contact.ts';
import { citationSchema } from '../domain/reply.ts';
import type { messages } from '../store/schema.ts';

const citationsSchema = z.array(citationSchema);

type Row = Omit<typeof messages.$inferSelect, 'conversationKey' | 'personId'>;

export function messageOf({ id, seq, author, name, kind, text, at, replyId, citations }: Row): ContactMessage {
  return {
    ...{ id, seq, author, name, kind, text, at, replyId },
    citations: citationsSchema.safeParse(citations).data ?? [],
  };
}

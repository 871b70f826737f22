/** A reply that an agent wrote where no article answers: what an editor may make an article of. */
import { z } from 'zod';
import { langSchema } from './article.ts';

export const draftTextSchema = z.object({
  lang: langSchema,
  title: z.string().trim().min(1).max(300),
  question: z.string().trim().min(1).max(20_000),
  text: z.string().trim().min(1).max(20_000),
  conversationId: z.string().trim().min(1).max(200).optional(),
});
export type DraftText = z.infer<typeof draftTextSchema>;

export const draftSchema = draftTextSchema.extend({
  id: z.string(),
  conversationId: z.string().nullable(),
  personId: z.string().nullable(),
  at: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A canned reply with slots. */
import { z } from 'zod';
import { langSchema } from './article.ts';

export const templateTextSchema = z.object({
  lang: langSchema,
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(20_000).describe('May hold slots such as {customer.name}.'),
});
export type TemplateText = z.infer<typeof templateTextSchema>;

export const templateSchema = templateTextSchema.extend({
  id: z.string(),
  uses: z.number().int(),
  updatedAt: z.string(),
});
export type Template = z.infer<typeof templateSchema>;

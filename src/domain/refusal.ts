/** A refusal: the reason, what we can do instead, and the article that says so. */
import { z } from 'zod';

export const refusalObjectSchema = z.object({
  reason: z.string().describe('The fact behind the no.'),
  alternatives: z.array(z.string()).min(1).describe('What this customer can do instead, best first.'),
  articleId: z.string(),
  lang: z.string(),
  revision: z.number().int().min(1),
  mayEscalate: z.boolean().describe('Whether a supervisor may decide otherwise.'),
});
export type RefusalObject = z.infer<typeof refusalObjectSchema>;

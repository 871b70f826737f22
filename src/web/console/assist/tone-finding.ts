/** What POST /v1/tone finds in a text. */
import { z } from 'zod';

export const toneFindingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['forbidden', 'advice']),
  start: z.number().int().min(0).describe('Offset of the first offending character.'),
  end: z.number().int().min(0).describe('Offset behind the last one.'),
  words: z.string(),
  message: z.string().describe('What is wrong, in the language of the words.'),
  better: z.string().describe('What to write instead.'),
});
export type ToneFinding = z.infer<typeof toneFindingSchema>;

/** What POST /v1/tone finds in a text. */
import { z } from 'zod';

const toneRules = [
  'simple-and-quick',
  'facts-not-guesses',
  'customers-language',
  'own-the-pain',
  'reason-and-alternative',
  'one-step-ahead',
  'equal-respect',
  'no-blame',
  'no-secrets-promised',
  'no-empty-apology',
] as const;

export const toneFindingSchema = z.object({
  rule: z.enum(toneRules),
  severity: z.enum(['forbidden', 'advice']),
  start: z.number().int().min(0).describe('Offset of the first offending character.'),
  end: z.number().int().min(0).describe('Offset behind the last one.'),
  words: z.string(),
  message: z.string().describe('What is wrong, in the language of the words.'),
  better: z.string().describe('What to write instead.'),
});
export type ToneFinding = z.infer<typeof toneFindingSchema>;

/** What the tone lint finds: which rule, where, in which words, and what to write instead. */
import { z } from 'zod';

export const toneRuleIds = [
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
export type ToneRuleId = (typeof toneRuleIds)[number];

/**
 * `forbidden` harms whoever reads it, even once: blame, contempt, a guess told as a fact, a secret, a bare no, grovelling.
 * `advice` only makes a text worse: officialese, length, formulas, a missing next step. A person may send it, and so may
 * a bot, since holding a true answer back for its style would harm more.
 */
export const toneSeverities = ['forbidden', 'advice'] as const;
export type ToneSeverity = (typeof toneSeverities)[number];

export const toneFindingSchema = z.object({
  rule: z.enum(toneRuleIds),
  severity: z.enum(toneSeverities),
  start: z.number().int().min(0).describe('Offset of the first offending character.'),
  end: z.number().int().min(0).describe('Offset behind the last one.'),
  words: z.string().describe('What stands there.'),
  message: z.string().describe('What is wrong, in the language of the words.'),
  better: z.string().describe('What to write instead, in the language of the words.'),
});
export type ToneFinding = Readonly<z.infer<typeof toneFindingSchema>>;

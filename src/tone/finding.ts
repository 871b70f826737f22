/** What the tone lint finds: which rule, where, in which words, and what to write instead. */
import type { Channel } from '../domain/article.ts';

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
export type ToneSeverity = 'forbidden' | 'advice';

export interface ToneFinding {
  readonly rule: ToneRuleId;
  readonly severity: ToneSeverity;
  /** Offset of the first offending character. */
  readonly start: number;
  /** Offset behind the last one. */
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly words: string;
  /** What is wrong, in the language of the words. */
  readonly message: string;
  /** What to write instead, in the language of the words. */
  readonly better: string;
}

export interface ToneOptions {
  /** Language of the text. Phrases of both languages are found in any text; messages on the whole text follow this. */
  readonly lang: string;
  /** Where it will be read. By default `chat`. */
  readonly channel?: Channel | undefined;
}

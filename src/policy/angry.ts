/** Tells whether a customer is too angry for a bot, from being merely annoyed. */
import { compilePhrases } from '../text/phrases.ts';
import { readSpoken, type Stemmer } from '../text/spoken.ts';
import { angerPhrases } from './anger-phrases.ts';

export const moods = ['calm', 'annoyed', 'angry'] as const;
export type Mood = (typeof moods)[number];

export type MoodOf = (text: string) => Mood;

/** Signs of annoyance that together are anger; fewer are answered. */
const ANNOYED_AT_MOST = 2;
/** Letters from which capitals are shouting and no abbreviation. */
const SHOUT_FROM = 10;

/** Insults, threats and complaints made again are anger by themselves; so are capitals with an exclamation mark. */
export function createMoodOf(stemmer: Stemmer): MoodOf {
  const strong = compilePhrases(angerPhrases.strong, stemmer);
  const mild = compilePhrases(angerPhrases.mild, stemmer);

  return (text) => {
    const spoken = readSpoken(text, stemmer);
    const shouting = isShouting(text);
    const exclaiming = /!{2,}|[?!]{4,}/.test(text);
    if ((shouting && text.includes('!')) || strong(spoken).length > 0) return 'angry';
    const signs = mild(spoken).length + (shouting ? 1 : 0) + (exclaiming ? 1 : 0);
    if (signs > ANNOYED_AT_MOST) return 'angry';
    return signs > 0 ? 'annoyed' : 'calm';
  };
}

/** Several words, nearly all of them in capitals. */
export function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= SHOUT_FROM && capitals >= 0.8 * letters && /\p{L}\s+\p{L}/u.test(text);
}

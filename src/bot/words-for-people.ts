/** Listens for the phrases that the administrator keeps for people. */
import { compilePhrases, type FindPhrases } from '../text/phrases.ts';
import type { Spoken, Stemmer } from '../text/spoken.ts';
import type { BotRules } from './bot-rules.ts';

export function createWordsForPeople(stemmer: Stemmer) {
  // Rules are the same object until the knowledge base changes.
  const compiled = new WeakMap<BotRules, FindPhrases>();
  return (rules: BotRules, readings: readonly Spoken[]): boolean => {
    const { ru, en } = rules.always_to_person.phrases;
    if (ru.length + en.length === 0) return false;
    const find = compiled.get(rules) ?? compilePhrases([...ru, ...en], stemmer);
    compiled.set(rules, find);
    return readings.some((spoken) => find(spoken).length > 0);
  };
}

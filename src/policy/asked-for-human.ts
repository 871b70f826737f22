/** Tells whether a customer asks for a person, and not merely mentions one. */
import { compilePhrases } from '../text/phrases.ts';
import type { Spoken, Stemmer } from '../text/spoken.ts';
import { alone, asking, declining } from './asking-for-human.ts';

export type AskedForHuman = (spoken: Spoken) => boolean;

/**
 * By what people say who want one ("позовите менеджера", "let me speak to a person"), or by a message that is nothing
 * but the word for one. `оплатить оператору картой` and `a pizza for one person` ask for something else.
 */
export function createAskedForHuman(stemmer: Stemmer): AskedForHuman {
  const asks = compilePhrases(asking, stemmer);
  const declines = compilePhrases(declining, stemmer);
  const isPerson = compilePhrases(alone.people, stemmer);
  const isFiller = compilePhrases(alone.fillers, stemmer);

  /** A short message of one word for a person and words that only press for it. */
  function isNothingElse(spoken: Spoken): boolean {
    const said = spoken.flat();
    if (said.length === 0 || said.length > alone.wordsAtMost) return false;
    const people = said.filter((word) => isPerson([[word]]).length > 0);
    return people.length > 0 && said.every((word) => people.includes(word) || isFiller([[word]]).length > 0);
  }

  return (spoken) => {
    if (declines(spoken).length > 0) return false;
    return asks(spoken).length > 0 || isNothingElse(spoken);
  };
}

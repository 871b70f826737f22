/** The parts of what a customer said that are judged each by itself, so that a long story dilutes no grave sentence of it. */
import { smallTurnOf } from '../policy/small-turns.ts';
import { cutSentences } from '../text/sentences.ts';

/** Sentences that are looked at; a turn of more is an essay, or an attack. */
const SENTENCES_AT_MOST = 40;
const greeting =
  /^(?:здравствуйте|здрасте|здрасьте|привет|приветствую|добр(?:ый|ое|ого) (?:день|вечер|утро|дня|времени суток)|hi|hello|hey|good (?:morning|day|afternoon|evening))(?: there)?[\s,.!)–—-]+/iu;

/** Each sentence, and all of them together in an order that is not theirs: what was said first says nothing. */
export function signWindows(texts: readonly string[]): string[] {
  const all = texts
    .flatMap((text) => cutSentences(text, 'ru').map((span) => span.text.replace(greeting, '')))
    .filter((sentence) => smallTurnOf(sentence) === undefined)
    .slice(0, SENTENCES_AT_MOST);
  const distinct = [...new Set(all)].sort();
  return distinct.length > 1 ? [...distinct, distinct.join('\n')] : distinct;
}

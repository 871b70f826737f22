/** Hears which of the titles a customer means that were asked about: "the second", "про возврат". */
import type { Message } from '../domain/conversation.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { words } from '../text/fold.ts';
import { isSmallTalk } from '../text/stop-words.ts';
import { titlesAskedBack } from './ask-back.ts';

const ordinals = [
  /^(?:1|один|перв\p{L}+|first|1st|one)$/u,
  /^(?:2|два|втор\p{L}+|second|2nd|two)$/u,
  /^(?:3|три|трет\p{L}+|third|3rd|three)$/u,
];
const last = /^(?:последн\p{L}+|last)$/u;
/** Say that something is chosen, and not what. "One" is one of them only where another word chooses: "the second one". */
const choosing =
  /^(?:вариант\p{L}*|номер|пункт\p{L}*|вопрос\p{L}*|тем[аеуы]|про|насчет|касательно|интересует|имел|имела|ввиду|виду|речь|option|number|question|topic|mean|meant|regarding)$/u;
/** A longer turn tells something of its own. */
const WORDS_AT_MOST = 8;

/**
 * The dialogue as if the customer had said the title that they chose: by its place, or by words of it that no other of
 * them has. As it is where none was asked about, or chosen.
 */
export function withChoice(messages: readonly Message[], analyzer: Analyzer): readonly Message[] {
  const at = messages.findLastIndex(({ role }) => role !== 'customer');
  const titles = titlesAskedBack(messages[at]?.text ?? '');
  const said = words(
    messages
      .slice(at + 1)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 200),
  );
  if (titles.length === 0 || said.length === 0 || said.length > WORDS_AT_MOST) return messages;
  const telling = said.filter((word) => !isSmallTalk(word) && !choosing.test(word));
  const title = byPlace(telling, titles) ?? byWords(telling, titles, analyzer);
  return title === undefined ? messages : [...messages.slice(0, at + 1), { role: 'customer', text: title }];
}

function byPlace(telling: readonly string[], titles: readonly string[]): string | undefined {
  const [word, ...others] = telling.length > 1 ? telling.filter((one) => one !== 'one') : telling;
  if (word === undefined || others.length > 0) return undefined;
  return last.test(word) ? titles.at(-1) : titles[ordinals.findIndex((ordinal) => ordinal.test(word))];
}

function byWords(telling: readonly string[], titles: readonly string[], analyzer: Analyzer): string | undefined {
  // Stemmed by their script: a question back is in one of the two languages that are.
  const asked = analyzer.stems(telling, 'ru');
  if (asked.length === 0) return undefined;
  const [only, ...others] = titles.filter((title) => {
    const own = analyzer.termSet(title, 'ru');
    return asked.every((term) => own.has(term));
  });
  return others.length > 0 ? undefined : only;
}

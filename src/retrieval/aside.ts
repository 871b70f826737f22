/** Tells what of a message is asked and what is told beside it. */
import { words } from '../text/fold.ts';
import { questionForm } from '../text/question-form.ts';
import { sentences } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { ReadText } from './read-words.ts';

/** A question of fewer telling words ("what shall I do?") is about what stands beside it. */
const TELLING = 2;
const LOOKED_AT = 4_000;

/** Whether a word, as it was read, stands only beside the question of a message that both asks and tells. */
export function asideOf(text: string, read: ReadText | undefined, lang: string): (word: string) => boolean {
  const all = sentences(text.slice(0, LOOKED_AT), lang);
  const asking = all.filter((sentence) => questionForm(sentence) !== 'statement');
  if (asking.length === 0 || asking.length === all.length) return () => false;
  const asked = new Set(asking.flatMap(words));
  for (const { from, to } of read?.corrections ?? []) {
    if (words(from).some((word) => asked.has(word))) words(to).forEach((word) => asked.add(word));
  }
  const telling = [...asked].filter((word) => !isStopWord(word)).length;
  return telling < TELLING ? () => false : (word) => !asked.has(word);
}

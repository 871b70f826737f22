/** What must not be shown, looked for in what was. */
import { fold } from '../../src/text/fold.ts';

/**
 * Those of `mustNot` that stand in any of the texts, whatever the case of letters, ё, kind and number of white spaces
 * and invisible characters; empty ones never do. `forbiddenIn(['Ещё  СКИДКА 50 %'], ['еще скидка', 'даром'])` is
 * `['еще скидка']`.
 */
export function forbiddenIn(texts: readonly string[], mustNot: readonly string[]): string[] {
  const shown = texts.map(plain);
  return mustNot.filter((words) => {
    const wanted = plain(words);
    return wanted !== '' && shown.some((text) => text.includes(wanted));
  });
}

function plain(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ').trim();
}

/** Words that can be put in place of what a tone finding underlines, where its advice is such words and not a request. */

/** `«из-за» или «потому что»` gives both; `Назовите срок: «до 18:40»` none, since the agent has to think there. */
export function replacementsIn(better: string): string[] {
  const isWordsAlone = /^(?:[«“][^»”]+[»”](?:, |,? или |,? or )?)+$/u.test(better);
  if (!isWordsAlone) return [];
  return [...better.matchAll(/[«“]([^»”]+)[»”]/gu)].flatMap(([, words = '']) =>
    /\.\.\.|…/.test(words) ? [] : [words],
  );
}

/** As at the beginning of a sentence where it takes the place of a capital. */
export function inPlaceOf(words: string, replacement: string): string {
  const [first = ''] = words;
  const isCapital = first !== first.toLowerCase();
  return isCapital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}

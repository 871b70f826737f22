/** Guesses the language of a text by its letters: `ru` for mostly Cyrillic, `en` for mostly Latin. */

/** `undefined` when there are no letters of either script. */
export function guessLang(text: string): 'ru' | 'en' | undefined {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 && latin === 0) return undefined;
  return cyrillic >= latin ? 'ru' : 'en';
}

/** What the page around says about the chat, by the attributes of the script tag. */
import { wordsFor, type Locale, type Words } from './words.ts';

export interface Settings {
  /** Where the API is: where the script came from. `data-server` names another. */
  readonly server: string;
  /** `data-locale`, else the page's language, else the browser's. */
  readonly locale: Locale;
  readonly words: Words;
  /** `data-title`: the name over the chat, such as the shop's. */
  readonly title: string;
}

export function readSettings(script: HTMLScriptElement | undefined): Settings {
  const { server, locale, title } = script?.dataset ?? {};
  const spoken = wordsFor([locale ?? '', document.documentElement.lang, ...navigator.languages]);
  return {
    server: new URL(server ?? script?.src ?? '', location.href).origin,
    ...spoken,
    title: title ?? spoken.words.title,
  };
}

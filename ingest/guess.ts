/** Guesses what a plain markdown file does not say: its id from its path, its language from path or letters. */
import GithubSlugger from 'github-slugger';
import { guessLang as guessLangOfText } from '../src/text/guess-lang.ts';

const extension = /(?:\.([a-z]{2}))?\.(?:md|markdown)$/i;
const langFolder = /^[a-z]{2}$/;

/** `ru/delivery/Сроки доставки.md` gives `delivery-сроки-доставки`. */
export function idFromPath(path: string): string {
  const parts = path.replace(extension, '').split('/');
  const named = parts.length > 1 && langFolder.test(parts[0] ?? '') ? parts.slice(1) : parts;
  const slug = new GithubSlugger().slug(named.join(' '));
  return slug.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, 200) || 'article';
}

/** What the path says of the language: a folder such as `ru/`, else a suffix such as `.ru.md`. */
export function langOfPath(path: string): string | undefined {
  const folder = path
    .split('/')
    .slice(0, -1)
    .find((part) => langFolder.test(part));
  return folder ?? extension.exec(path)?.[1]?.toLowerCase();
}

/** What the path says, else the script of most letters. */
export function guessLang(path: string, text: string): string {
  return langOfPath(path) ?? guessLangOfText(text) ?? 'en';
}

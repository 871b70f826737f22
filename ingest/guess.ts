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

/** A folder such as `ru/`, else a suffix such as `.ru.md`, else the script of most letters. */
export function guessLang(path: string, text: string): string {
  const folder = path
    .split('/')
    .slice(0, -1)
    .find((part) => langFolder.test(part));
  const suffix = extension.exec(path)?.[1]?.toLowerCase();
  return folder ?? suffix ?? guessLangOfText(text) ?? 'en';
}

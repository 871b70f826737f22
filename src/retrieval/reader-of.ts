/** Makes the reader of a request: whose knowledge base, whose eyes, which language, which moment. */
import type { Audience, Channel } from '../domain/article.ts';
import type { Message } from '../domain/conversation.ts';
import type { Reader } from '../domain/reader.ts';
import { SufflerError } from '../errors.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { guessLang } from '../text/guess-lang.ts';
import { detectLang } from './detect-lang.ts';
import type { Retrieval } from './retrieve.ts';

export interface ReaderRequest {
  readonly messages: readonly Message[];
  /** BCP 47, `ru` or `ru-RU`; by default the language of the customer's last words. */
  readonly locale?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly audience: Audience;
}

export type ReaderOf = (request: ReaderRequest) => Promise<Reader>;

/**
 * The tenant is the caller's own; no request can name another. Throws `SufflerError` `locale_not_found` for a locale in which it has
 * published nothing.
 */
export function createReaderOf(
  retrieval: Pick<Retrieval, 'version' | 'languages' | 'vocabulary'>,
  analyzer: Analyzer,
  { tenant, now }: { readonly tenant: string; readonly now: () => Date },
): ReaderOf {
  return async ({ messages, locale, channel, audience }) => {
    const version = await retrieval.version();
    const languages = await retrieval.languages({ tenant, version });
    const lang = locale === undefined ? await spoken(messages, languages, version) : requested(locale, languages);
    return { tenant, audience, lang, channel, at: now(), version };
  };

  /** The language of the customer's last words that have letters. */
  async function spoken(messages: readonly Message[], languages: readonly string[], version: number): Promise<string> {
    const said = messages.filter(({ role }) => role === 'customer').map(({ text }) => text);
    const last = said.findLast((text) => guessLang(text) !== undefined) ?? '';
    const vocabularyOf = (lang: string) => retrieval.vocabulary({ tenant, lang, version });
    return (await detectLang(last, languages, analyzer, vocabularyOf)) ?? 'en';
  }
}

function requested(locale: string, languages: readonly string[]): string {
  const lang = locale.split('-')[0]?.toLowerCase() ?? '';
  if (languages.includes(lang)) return lang;
  const known = languages.length === 0 ? 'nothing is published yet' : `there are ${languages.join(', ')}`;
  throw new SufflerError('locale_not_found', `no articles are published in this locale; ${known}.`);
}

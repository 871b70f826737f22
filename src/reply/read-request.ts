/** Reads a request for a reply: who will read it, what was found, and what form the reply must take. */
import type { Audience, Channel } from '../domain/article.ts';
import type { Customer, Message } from '../domain/conversation.ts';
import type { Reader } from '../domain/reader.ts';
import type { FindInLocales, FoundInLocales } from '../retrieval/find-in-locales.ts';
import type { ReaderOf } from '../retrieval/reader-of.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { alreadySaid, type AlreadySaid } from './already-said.ts';
import { dressFor, type Dress } from './dress.ts';
import { formOf, type Form } from './form.ts';
import { withChoice } from './with-choice.ts';

export interface ReplyRequest {
  readonly messages: readonly Message[];
  /** A newer request of the same conversation makes this one stale. */
  readonly conversationId?: string | undefined;
  readonly locale?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly customer?: Customer | undefined;
  /** Who will read the reply. */
  readonly audience: Audience;
  /** The caller remembers the conversation: what was said in it, and which of its turns is the newest. Default: false. */
  readonly remembers?: boolean | undefined;
}

export interface ReplyContext {
  readonly request: ReplyRequest;
  readonly reader: Reader;
  readonly form: Form;
  readonly said: AlreadySaid;
  readonly worn: Dress;
  readonly retrieved: FoundInLocales;
  /** Distinct terms of the question. */
  readonly terms: ReadonlySet<string>;
  readonly startedAt: number;
  readonly searchedAt: number;
}

/** `limit`: articles that are looked at. */
export type ReadRequest = (request: ReplyRequest, limit: number) => Promise<ReplyContext>;

export interface ReadRequestParts {
  readonly find: FindInLocales;
  readonly readerOf: ReaderOf;
  readonly analyzer: Analyzer;
}

export function createReadRequest({ find, readerOf, analyzer }: ReadRequestParts): ReadRequest {
  return async (request, limit) => {
    const startedAt = performance.now();
    const reader = await readerOf(request);
    // A customer is not sent a text in a language they did not write in.
    const otherLocales = request.audience === 'agent';
    const retrieved = await find(withChoice(request.messages, analyzer), reader, { limit, otherLocales });
    const searchedAt = performance.now();
    const form = formOf(request.channel);
    const lang = retrieved.found[0]?.lang ?? reader.lang;
    return {
      request,
      reader,
      form,
      said: request.remembers === true ? () => false : alreadySaid(request.messages, lang),
      worn: dressFor(form, request.messages, request.customer, lang),
      retrieved,
      terms: new Set(retrieved.question.terms.map(({ term }) => term)),
      startedAt,
      searchedAt,
    };
  };
}

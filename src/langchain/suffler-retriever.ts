/** The knowledge base as a LangChain retriever: a question in, the passages that answer it out. */
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Audience, Channel } from '../domain/article.ts';
import { sufflerErrorIn } from '../errors.ts';
import type { Search, SearchHit, SearchResult } from '../retrieval/search.ts';

export interface SufflerRetrieverOptions extends BaseRetrieverInput {
  /** BCP 47, `ru` or `ru-RU`; by default the language of each question. */
  readonly locale?: string | undefined;
  /** Who will read what is made of the passages. Default: `customer`, who never sees what is for agents. */
  readonly audience?: Audience | undefined;
  /** Leaves out articles that are not meant for it. */
  readonly channel?: Channel | undefined;
  /** Documents at most, 1 or more. Default: 4. */
  readonly limit?: number | undefined;
  /** 0..1: below this confidence that the first passage answers there are no documents. Default: 0, all are given. */
  readonly minConfidence?: number | undefined;
}

export interface SufflerRetrieverInput extends SufflerRetrieverOptions {
  readonly search: Search;
  /** Lets go of what the search holds. */
  readonly close?: (() => Promise<void>) | undefined;
}

/** What a document tells beside its text. */
export interface SufflerMetadata
  extends
    Pick<SearchHit, 'articleId' | 'lang' | 'revision' | 'title' | 'heading' | 'anchor' | 'score'>,
    Pick<SearchResult, 'confidence' | 'otherLocale' | 'degraded'> {}

const LIMIT = 4;

/** A class because LangChain wants one. Rejects with the `SufflerError` of the search, such as `locale_not_found`. */
export class SufflerRetriever extends BaseRetriever<SufflerMetadata> {
  // eslint-disable-next-line @typescript-eslint/naming-convention -- LangChain's name
  override lc_namespace = ['suffler', 'langchain'];
  readonly #input: SufflerRetrieverInput;

  /** Throws `RangeError` for a limit or a confidence out of range. */
  constructor(input: SufflerRetrieverInput) {
    const { callbacks, tags, metadata, verbose, limit = LIMIT, minConfidence = 0 } = input;
    super({
      ...(callbacks === undefined ? {} : { callbacks }),
      ...(tags === undefined ? {} : { tags }),
      ...(metadata === undefined ? {} : { metadata }),
      ...(verbose === undefined ? {} : { verbose }),
    });
    if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limit must be a whole number from 1.');
    if (!(minConfidence >= 0 && minConfidence <= 1)) throw new RangeError('minConfidence must be from 0 to 1.');
    this.#input = input;
  }

  /** Best first, one an article; none where the search is less sure than asked for. */
  // eslint-disable-next-line @typescript-eslint/naming-convention -- LangChain's name
  override async _getRelevantDocuments(query: string): Promise<Document<SufflerMetadata>[]> {
    const { search, locale, channel, audience = 'customer', limit = LIMIT, minConfidence = 0 } = this.#input;
    const messages = [{ role: 'customer', text: query }] as const;
    const { hits, confidence, otherLocale, degraded } = await search({
      messages,
      locale,
      channel,
      audience,
      limit,
    }).catch((error: unknown) => {
      throw sufflerErrorIn(error) ?? error;
    });
    if (confidence < minConfidence) return [];
    return hits.map(({ articleId, lang, revision, title, heading, anchor, score, text }) => {
      const place = { articleId, lang, revision, title, heading, anchor };
      return new Document({ pageContent: text, metadata: { ...place, score, confidence, otherLocale, degraded } });
    });
  }

  /** Closes what the retriever was opened over; it must not be asked again. */
  async close(): Promise<void> {
    await this.#input.close?.();
  }
}

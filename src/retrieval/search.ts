/** Search for people: the best passages of the knowledge base, one an article, with a snippet. */
import type { Audience, Channel } from '../domain/article.ts';
import type { Message } from '../domain/conversation.ts';
import type { Analyzer } from '../text/analyzer.ts';
import type { FindInLocales } from './find-in-locales.ts';
import type { ReaderOf } from './reader-of.ts';
import type { Found } from './retrieve.ts';
import { createSnippets, type SnippetOf } from './snippets.ts';

export interface SearchRequest {
  readonly messages: readonly Message[];
  readonly locale?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly audience: Audience;
  /** Hits at most. */
  readonly limit: number;
}

export interface SearchHit {
  readonly articleId: string;
  readonly lang: string;
  readonly revision: number;
  readonly title: string;
  /** Heading path joined by ` › `. */
  readonly heading: string;
  readonly anchor: string;
  /** The sentence of the passage that shares most with the question. */
  readonly snippet: string;
  /** The whole passage. */
  readonly text: string;
  /** Above 0, comparable within one answer only. */
  readonly score: number;
}

export interface SearchResult {
  readonly hits: SearchHit[];
  readonly confidence: number;
  /** True when the first hit is in another language than the one searched. */
  readonly otherLocale: boolean;
  /** True when search by meaning is configured and was not available. */
  readonly degraded: boolean;
}

export type Search = (request: SearchRequest) => Promise<SearchResult>;

/** What rounding leaves of a small score: it was found. */
const LEAST = 0.001;

export function createSearch(parts: { find: FindInLocales; analyzer: Analyzer; readerOf: ReaderOf }): Search {
  const { find, analyzer, readerOf } = parts;
  const snippetOf = createSnippets(analyzer);
  return async (request) => {
    const reader = await readerOf(request);
    const { question, found, confidence, degraded, otherLocale } = await find(request.messages, reader, {
      limit: request.limit,
      otherLocales: true,
    });
    const terms = new Set(question.terms.map(({ term }) => term));
    const hits = found.map((one) => hitOf(one, terms, snippetOf));
    return { hits, confidence: Math.round(confidence * 1000) / 1000, degraded, otherLocale };
  };
}

function hitOf(
  { id, lang, revision, title, score, best }: Found,
  terms: ReadonlySet<string>,
  snippetOf: SnippetOf,
): SearchHit {
  const { headingPath, anchor } = best;
  const heading = headingPath.join(' › ');
  const snippet = snippetOf(best, terms, lang);
  return {
    articleId: id,
    lang,
    revision,
    title,
    heading,
    anchor,
    snippet,
    text: best.text,
    score: Math.max(LEAST, Math.round(score * 1000) / 1000),
  };
}

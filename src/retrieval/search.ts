/** Search for people: the best passages of the knowledge base, one an article, with a snippet. */
import type { Audience, Channel } from '../domain/article.ts';
import type { Message } from '../domain/conversation.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { sentences } from '../text/sentences.ts';
import type { ReaderOf } from './reader-of.ts';
import type { Found, Retrieval } from './retrieve.ts';
import type { Stages } from './stages.ts';
import { understand } from './understand.ts';

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
  /** Above 0, comparable within one answer only. */
  readonly score: number;
}

export interface SearchResult {
  readonly hits: SearchHit[];
  readonly confidence: number;
  /** True when search by meaning is configured and was not available. */
  readonly degraded: boolean;
}

export type Search = (request: SearchRequest) => Promise<SearchResult>;

const SNIPPET_AT_MOST = 300;

export interface SearchParts {
  readonly retrieval: Retrieval;
  readonly analyzer: Analyzer;
  readonly readerOf: ReaderOf;
  readonly stages?: Stages | undefined;
}

export function createSearch({ retrieval, analyzer, readerOf, stages }: SearchParts): Search {
  return async (request) => {
    const reader = await readerOf(request);
    const vocabulary = await retrieval.vocabulary(reader.lang);
    const question = understand(request.messages, reader.lang, analyzer, vocabulary, stages);
    const { found, confidence, degraded } = await retrieval.retrieve(question, reader, request.limit);
    const terms = new Set(question.terms.map(({ term }) => term));
    const hits = found.map((one) => hitOf(one, terms, analyzer));
    return { hits, confidence: Math.round(confidence * 1000) / 1000, degraded };
  };
}

function hitOf(
  { id, lang, revision, title, score, best }: Found,
  terms: ReadonlySet<string>,
  analyzer: Analyzer,
): SearchHit {
  const { headingPath, anchor } = best;
  const heading = headingPath.join(' › ');
  const snippet = snippetOf(best.text, terms, lang, analyzer);
  return { articleId: id, lang, revision, title, heading, anchor, snippet, score: Math.round(score * 1000) / 1000 };
}

function snippetOf(text: string, terms: ReadonlySet<string>, lang: string, analyzer: Analyzer): string {
  let best = { sentence: '', shared: -1 };
  for (const sentence of sentences(text, lang)) {
    const own = analyzer.termSet(sentence, lang);
    const shared = [...terms].filter((term) => own.has(term)).length;
    if (shared > best.shared) best = { sentence, shared };
  }
  const { sentence } = best;
  return sentence.length <= SNIPPET_AT_MOST
    ? sentence
    : `${sentence.slice(0, SNIPPET_AT_MOST).replace(/\s+\S*$/, '')}…`;
}

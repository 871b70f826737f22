/** Wires the parts into what transports call; every entry makes its services here. */
import { findArticle, type ArticleQuery, type FoundArticle } from './articles/find-article.ts';
import type { ArticleWriter } from './articles/publish.ts';
import { createMemoryIndex } from './index/memory-index.ts';
import { createSuggest, type Suggest } from './reply/suggest.ts';
import { createReaderOf } from './retrieval/reader-of.ts';
import { createRetrieval } from './retrieval/retrieve.ts';
import { createSearch, type Search } from './retrieval/search.ts';
import type { Store } from './store/store.ts';
import { createAnalyzer } from './text/analyzer.ts';

export interface ServiceOptions {
  readonly store: Store;
  readonly now: () => Date;
  /** Confidence from which a reply is given, 0..1. */
  readonly threshold: number;
}

export interface Services {
  readonly suggest: Suggest;
  readonly search: Search;
  readonly article: (query: ArticleQuery) => Promise<FoundArticle>;
  /** Resolves when the store answers. */
  readonly ready: () => Promise<void>;
  /** What ingest writes with. */
  readonly writer: ArticleWriter;
}

export function createServices({ store, now, threshold }: ServiceOptions): Services {
  const analyzer = createAnalyzer();
  const lexical = createMemoryIndex(store, analyzer);
  const retrieval = createRetrieval(store, lexical);
  const readerOf = createReaderOf(retrieval, analyzer, now);
  return {
    suggest: createSuggest({ retrieval, analyzer, readerOf, threshold }),
    search: createSearch({ retrieval, analyzer, readerOf }),
    article: (query) => findArticle(store, now, query),
    ready: async () => {
      await retrieval.languages();
    },
    writer: { store, lexical, now },
  };
}

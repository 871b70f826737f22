/** Wires the parts into what transports call; every entry makes its services here. */
import { findArticle, type ArticleQuery, type FoundArticle } from './articles/find-article.ts';
import type { ArticleWriter } from './articles/publish.ts';
import { createBot, type TakeTurn } from './bot/bot.ts';
import { botRulesSchema } from './bot/bot-rules.ts';
import { scenarioSchema } from './bot/scenario.ts';
import { createMemoryIndex } from './index/memory-index.ts';
import { createVectorRelay, type VectorRelay } from './articles/vector-relay.ts';
import type { VectorIndex } from './index/vector.ts';
import type { Embedder } from './llm/embedder.ts';
import { createLearned, type Learned } from './learning/learned.ts';
import { createSuggest, type Suggest } from './reply/suggest.ts';
import { createDense } from './retrieval/dense.ts';
import { createFindInLocales } from './retrieval/find-in-locales.ts';
import { createReaderOf } from './retrieval/reader-of.ts';
import { createRetrieval } from './retrieval/retrieve.ts';
import { createSearch, type Search } from './retrieval/search.ts';
import { allStages, partsOf, type Stages } from './retrieval/stages.ts';
import { createListRules } from './rules/list-rules.ts';
import type { Store } from './store/store.ts';
import { createAnalyzer } from './text/analyzer.ts';

export interface ServiceOptions {
  readonly store: Store;
  /** Whose knowledge base it is: everything below reads and writes within it. */
  readonly tenant: string;
  readonly now: () => Date;
  /** Confidence from which a reply is given, 0..1. */
  readonly threshold: number;
  /** Search by meaning; without it nothing is embedded, and nobody is called. */
  readonly dense?: DenseOptions | undefined;
  /** Stages of the search to switch off, to measure what each gives; all are on. */
  readonly stages?: Partial<Stages> | undefined;
}

export interface DenseOptions {
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  /** What search by meaning may take for one question, in ms. */
  readonly deadline: number;
}

export interface Services {
  readonly suggest: Suggest;
  readonly search: Search;
  /** A bot's turn in a conversation. */
  readonly takeTurn: TakeTurn;
  readonly article: (query: ArticleQuery) => Promise<FoundArticle>;
  /** Resolves when the store answers. */
  readonly ready: () => Promise<void>;
  /** What ingest writes with. */
  readonly writer: ArticleWriter;
  /** What was learned from accepted replies. */
  readonly learned: Pick<Learned, 'settled' | 'stop'>;
  /** What keeps the vectors up with the articles, where there are vectors. */
  readonly relay?: VectorRelay | undefined;
}

export function createServices({ store, tenant, now, threshold, dense, ...options }: ServiceOptions): Services {
  const stages = { ...allStages, ...options.stages };
  const analyzer = createAnalyzer();
  const lexical = createMemoryIndex(store, analyzer, partsOf(stages));
  const learned = createLearned(store, analyzer);
  const retrieval = createRetrieval({
    store,
    lexical,
    learned: stages.learned ? learned : undefined,
    dense: dense && createDense({ store, ...dense }),
  });
  const readerOf = createReaderOf(retrieval, analyzer, { tenant, now });
  const find = createFindInLocales({ retrieval, analyzer, threshold, stages });
  const suggest = createSuggest({ find, retrieval, analyzer, readerOf, threshold });
  const article = (query: ArticleQuery) => findArticle({ store, tenant }, now, query);
  return {
    suggest,
    search: createSearch({ find, analyzer, readerOf }),
    takeTurn: createBot({
      ...{ store, tenant, suggest, analyzer, now },
      findArticle: article,
      listRules: createListRules({ store, tenant }, 'bot', botRulesSchema),
      listScenarios: createListRules({ store, tenant }, 'scenario', scenarioSchema),
      newId: () => crypto.randomUUID(),
    }),
    article,
    ready: async () => {
      await retrieval.languages(tenant);
    },
    writer: { store, lexical, tenant, now },
    learned,
    relay: dense && createVectorRelay({ store, ...dense }),
  };
}

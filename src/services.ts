/** Wires the parts into what transports call; every entry makes its services here. */
import { createAccess, type Access, type AccessSettings } from './access/access.ts';
import { findArticle, type ArticleQuery, type FoundArticle } from './articles/find-article.ts';
import type { ArticleWriter } from './articles/publish.ts';
import { createBot, type TakeTurn } from './bot/bot.ts';
import { botRulesSchema } from './bot/bot-rules.ts';
import { scenarioSchema } from './bot/scenario.ts';
import { createMemoryIndex } from './index/memory-index.ts';
import { createCompensation, type Compensation } from './compensation/compensation.ts';
import { createVectorRelay, type VectorRelay } from './articles/vector-relay.ts';
import { createConversations, type Conversations } from './conversations/conversations.ts';
import type { VectorIndex } from './index/vector.ts';
import { createJudgeClaims } from './grounding/judge-claim.ts';
import type { Embedder } from './llm/embedder.ts';
import { createDrafts, type Drafts } from './drafts/drafts.ts';
import { createIntentTrainer, type IntentTrainer } from './intents/intent-trainer.ts';
import { createIntents } from './intents/intents.ts';
import { createLearned, type Learned } from './learning/learned.ts';
import { createModelWriter, type ModelWriterParts } from './reply/model-writer.ts';
import { createFindRefusal } from './reply/find-refusal.ts';
import { createNewest } from './reply/newest.ts';
import { createRankRefusals } from './reply/rank-refusals.ts';
import { createReadRequest } from './reply/read-request.ts';
import { createRefuse, type Refuse } from './reply/refuse.ts';
import { createRefuseWith } from './reply/refuse-with.ts';
import { createSuggest, type Suggest } from './reply/suggest.ts';
import { createTraceLog, type TraceLog } from './reply/trace-log.ts';
import { createRefusalIndex } from './refusals/refusal-index.ts';
import { createClaimRepeat, type ClaimRepeat } from './repeats/repeats.ts';
import { createDense } from './retrieval/dense.ts';
import { createFindInLocales } from './retrieval/find-in-locales.ts';
import { createReaderOf } from './retrieval/reader-of.ts';
import { createRetrieval } from './retrieval/retrieve.ts';
import { createSearch, type Search } from './retrieval/search.ts';
import { allStages, partsOf, type Stages } from './retrieval/stages.ts';
import { createListRules } from './rules/list-rules.ts';
import type { Store } from './store/store.ts';
import { createTemplates, type Templates } from './templates/templates.ts';
import { createAnalyzer } from './text/analyzer.ts';
import { lintTone } from './tone/lint-tone.ts';
import { mayBotSend } from './tone/may-bot-send.ts';
import { createRequestEvent, type RequestEvent } from './webhooks/request-event.ts';
import { createSign } from './webhooks/sign.ts';
import { createWebhookRelay, type WebhookRelay } from './webhooks/webhook-relay.ts';

export interface ServiceOptions {
  readonly store: Store;
  /** Whose knowledge base it is: everything below reads and writes within it. */
  readonly tenant: string;
  readonly now: () => Date;
  /** Confidence from which a reply is given, 0..1. */
  readonly threshold: number;
  /** Days that the trace of a reply is kept; 0: none is written. Default: 30. */
  readonly traceDays?: number | undefined;
  /** Told of what goes wrong behind a reply that is out already. */
  readonly onFault?: ((message: string) => void) | undefined;
  /** Search by meaning; without it nothing is embedded, and nobody is called. */
  readonly dense?: DenseOptions | undefined;
  /** Where requests to other systems go; without it none are taken. */
  readonly webhook?: WebhookOptions | undefined;
  /** Words the replies; without it they are in the articles' own wording, and nobody is called. */
  readonly model?: Omit<ModelWriterParts, 'judgeClaims'> | undefined;
  /** How long sessions and visitors' tokens last. */
  readonly access?: AccessSettings | undefined;
  /** Stages of the search to switch off, to measure what each gives; all are on. */
  readonly stages?: Partial<Stages> | undefined;
}

export interface WebhookOptions {
  readonly url: string;
  /** `whsec_` and base64. */
  readonly secret: string;
  /** What one delivery may take, in ms. */
  readonly deadline: number;
}

export interface DenseOptions {
  readonly embedder: Embedder;
  readonly vectors: VectorIndex;
  /** What search by meaning may take for one question, in ms. */
  readonly deadline: number;
}

export interface Services {
  /** Who somebody is, and how they prove it. */
  readonly access: Access;
  readonly suggest: Suggest;
  readonly refuse: Refuse;
  readonly trace: TraceLog['read'];
  readonly search: Search;
  /** A bot's turn in a conversation. */
  readonly takeTurn: TakeTurn;
  /** What customers, the bot and agents write to one another, and what happens to it. */
  readonly conversations: Conversations;
  /** Canned replies. */
  readonly templates: Templates;
  /** What agents propose as articles. */
  readonly drafts: Drafts;
  /** Keeps a repeated request from being done twice. */
  readonly claimRepeat: ClaimRepeat;
  readonly article: (query: ArticleQuery) => Promise<FoundArticle>;
  /** Resolves when the store answers. */
  readonly ready: () => Promise<void>;
  /** What a customer may be offered for a problem. */
  readonly compensation: Compensation;
  /** What ingest writes with. */
  readonly writer: ArticleWriter;
  /** What was learned from accepted replies. */
  readonly learned: Pick<Learned, 'settled' | 'stop'>;
  /** What keeps the intents up with the articles: nothing is trained but by its `bringUp`. */
  readonly intents: IntentTrainer;
  /** Stores what waits to be stored, and ends what runs behind the requests. */
  readonly stop: () => Promise<void>;
  /** What keeps the vectors up with the articles, where there are vectors. */
  readonly relay?: VectorRelay | undefined;
  /** Keeps an event for another system, and delivers it; absent where no webhook is set. */
  readonly events?: { readonly request: RequestEvent; readonly relay: WebhookRelay } | undefined;
}

export function createServices({
  store,
  tenant,
  now,
  threshold,
  dense,
  webhook,
  model,
  ...options
}: ServiceOptions): Services {
  const stages = { ...allStages, ...options.stages };
  const analyzer = createAnalyzer();
  const lexical = createMemoryIndex(store, analyzer, partsOf(stages));
  const learned = createLearned(store, analyzer);
  const intents = createIntentTrainer(store, analyzer);
  const retrieval = createRetrieval({
    store,
    lexical,
    learned: stages.learned ? learned : undefined,
    intents: stages.intents ? createIntents(store, analyzer) : undefined,
    dense: dense && createDense({ store, ...dense }),
  });
  const readerOf = createReaderOf(retrieval, analyzer, { tenant, now });
  const find = createFindInLocales({ retrieval, analyzer, threshold, stages });
  const traces = createTraceLog({ store, tenant, now, days: options.traceDays ?? 30, onFault: options.onFault });
  const judgeClaims = createJudgeClaims(analyzer);
  const writer = model && createModelWriter({ ...model, judgeClaims });
  const replying = {
    refuseWith: createRefuseWith(writer),
    readRequest: createReadRequest({ find, readerOf, analyzer }),
    retrieval,
    findRefusal: createFindRefusal(createRankRefusals(createRefusalIndex(store, analyzer)), retrieval),
    analyzer,
    threshold,
    traces,
    newId: () => crypto.randomUUID(),
    now,
  };
  const compensation = createCompensation({ store, tenant, now, analyzer });
  const suggest = createSuggest({ ...replying, writer, newest: createNewest(), quoteFor: compensation.quoteFor });
  const article = (query: ArticleQuery) => findArticle({ store, tenant }, now, query);
  const takeTurn = createBot({
    ...{ store, tenant, suggest, analyzer, now },
    findArticle: article,
    listRules: createListRules({ store, tenant }, 'bot', botRulesSchema),
    listScenarios: createListRules({ store, tenant }, 'scenario', scenarioSchema),
    newId: () => crypto.randomUUID(),
    mayBotSend: (text, lang) => mayBotSend(lintTone(text, { lang })),
  });
  const writing = { store, tenant, now, newId: () => crypto.randomUUID() };
  const trace = (id: string) => traces.read(id);
  return {
    access: createAccess({ ...options.access, store, tenant, now, newId: () => crypto.randomUUID() }),
    suggest,
    refuse: createRefuse(replying),
    trace,
    search: createSearch({ find, analyzer, readerOf }),
    takeTurn,
    conversations: createConversations({ ...writing, takeTurn, trace }),
    templates: createTemplates(writing),
    drafts: createDrafts(writing),
    claimRepeat: createClaimRepeat(writing),
    article,
    ready: async () => {
      await retrieval.languages({ tenant });
    },
    compensation,
    writer: { store, lexical, tenant, now },
    learned,
    intents,
    stop: async () => {
      learned.stop();
      intents.stop();
      await traces.flush();
    },
    relay: dense && createVectorRelay({ store, ...dense }),
    events: webhook && {
      request: createRequestEvent({ store, tenant, now, newId: () => `msg_${crypto.randomUUID()}` }),
      relay: createWebhookRelay({ ...webhook, store, tenant, now, sign: createSign(webhook.secret) }),
    },
  };
}

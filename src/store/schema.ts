/** The tables. SQLite on one machine and D1 beyond it speak the same dialect, so there is one schema. */
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Audience, Channel, FrontMatter } from '../domain/article.ts';
import type { ConversationStatus, Difference, Rating } from '../domain/contact.ts';
import type { PassageKind } from '../domain/passage.ts';
import type { Role } from '../domain/principal.ts';
import { mainTenant } from '../domain/tenant.ts';
import type { Guarded } from '../policy/visibility.ts';

/** The current version of each article; what decides visibility stands in columns of its own. */
export const articles = sqliteTable(
  'articles',
  {
    key: integer().primaryKey(),
    tenant: text().notNull().default(mainTenant),
    id: text().notNull(),
    lang: text().notNull(),
    revision: integer().notNull(),
    title: text().notNull(),
    status: text().$type<FrontMatter['status']>().notNull(),
    audience: text().$type<Audience>().notNull(),
    channels: text({ mode: 'json' }).$type<readonly Channel[]>().notNull(),
    validFrom: text('valid_from'),
    expiresAt: text('expires_at'),
    frontMatter: text('front_matter', { mode: 'json' }).$type<FrontMatter>().notNull(),
    body: text().notNull(),
    source: text().notNull(),
    sourcePath: text('source_path').notNull(),
    contentHash: text('content_hash').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('articles_tenant_id_lang').on(table.tenant, table.id, table.lang),
    index('articles_source').on(table.source),
  ],
);

/** Every version that was ever published, so that a citation can be checked later. */
export const revisions = sqliteTable(
  'revisions',
  {
    articleKey: integer('article_key')
      .notNull()
      .references(() => articles.key),
    revision: integer().notNull(),
    frontMatter: text('front_matter', { mode: 'json' }).$type<FrontMatter>().notNull(),
    body: text().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleKey, table.revision] })],
);

/** The passages of the current version. */
export const passages = sqliteTable(
  'passages',
  {
    key: integer().primaryKey(),
    articleKey: integer('article_key')
      .notNull()
      .references(() => articles.key),
    revision: integer().notNull(),
    position: integer().notNull(),
    kind: text().$type<PassageKind>().notNull(),
    audience: text().$type<Audience>().notNull(),
    headingPath: text('heading_path', { mode: 'json' }).$type<readonly string[]>().notNull(),
    anchor: text().notNull(),
    text: text().notNull(),
    line: integer().notNull(),
  },
  (table) => [uniqueIndex('passages_article_position').on(table.articleKey, table.position)],
);

/** What the lexical index was last told of each article; its terms are in `article_terms`. */
export const indexed = sqliteTable(
  'indexed',
  {
    articleKey: integer('article_key')
      .primaryKey()
      .references(() => articles.key),
    /** `knowledge.version` of that publication: indexes in memory read what is newer than they are. */
    version: integer().notNull(),
    /** 1 once it was taken out. */
    gone: integer().notNull(),
    /** Its distinct words as they stand, folded, parted by spaces: a slip of the finger is told by these. */
    words: text().notNull(),
    /** Links to other articles, as they are written. */
    links: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (table) => [index('indexed_version').on(table.version)],
);

/** One row. `version` grows with every publication, in the same transaction, so that readers know their caches' age. */
export const knowledge = sqliteTable('knowledge', {
  key: integer().primaryKey(),
  version: integer().notNull(),
});

/**
 * Articles whose vectors may be behind: written in the transaction that publishes or retires, deleted when the vector
 * index has followed. One row an article, so it never grows past their number, whether embeddings are used or not.
 */
export const outbox = sqliteTable('outbox', {
  /** Grows with every change and is never given twice: of two states of an article the higher one is the newer. */
  key: integer().primaryKey({ autoIncrement: true }),
  articleKey: integer('article_key')
    .notNull()
    .unique()
    .references(() => articles.key),
});

/** Every vector that was ever paid for and may still be of use, by what was embedded and with what. */
export const vectors = sqliteTable(
  'vectors',
  {
    key: integer().primaryKey({ autoIncrement: true }),
    model: text().notNull(),
    dimensions: integer().notNull(),
    /** Hexadecimal SHA-256 of the text. */
    hash: text().notNull(),
    /** float32, little-endian, of length 1. */
    vector: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [uniqueIndex('vectors_text').on(table.model, table.dimensions, table.hash)],
);

/** What the embedded vector index holds of each article, in the generation that is searched and in one being built. */
export const points = sqliteTable(
  'points',
  {
    generation: integer().notNull(),
    articleKey: integer('article_key').notNull(),
    /** Of the outbox row that brought it; an older one never replaces a newer one. */
    version: integer().notNull(),
    revision: integer().notNull(),
    /** When it came, by the counter of `vector_space`, so that other processes read only what is new to them. */
    change: integer().notNull(),
    guard: text({ mode: 'json' }).$type<Guarded>().notNull(),
    /** Position, audience and text hash of each passage; none for an article that was removed. */
    passages: text({ mode: 'json' }).$type<readonly (readonly [number, Audience, string])[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.generation, table.articleKey] }),
    index('points_change').on(table.generation, table.change),
  ],
);

/** One row: what the vector index is made with, once it is made. */
export const vectorSpace = sqliteTable('vector_space', {
  key: integer().primaryKey(),
  /** The generation that is searched. */
  generation: integer().notNull(),
  /** The one being built aside, or the same. */
  building: integer().notNull(),
  change: integer().notNull(),
  model: text().notNull(),
  dimensions: integer().notNull(),
});

/** Questions whose reply an agent accepted, with the article that the reply came from. */
export const learnedPairs = sqliteTable(
  'learned_pairs',
  {
    /** Never given twice, so that a copy can tell what came and what went by it. */
    key: integer().primaryKey({ autoIncrement: true }),
    articleKey: integer('article_key')
      .notNull()
      .references(() => articles.key),
    /** Folded, see learning/question-of.ts. */
    question: text().notNull(),
    /** How often it was accepted. */
    count: integer().notNull(),
    firstAt: text('first_at').notNull(),
    lastAt: text('last_at').notNull(),
  },
  (table) => [uniqueIndex('learned_pairs_article_question').on(table.articleKey, table.question)],
);

/** One row, once something was learned. `version` grows with every change of `learned_pairs`, in its transaction. */
export const learning = sqliteTable('learning', {
  key: integer().primaryKey(),
  version: integer().notNull(),
});

/** What a knowledge base holds beside articles: compensation tables, the bot's rules and its scenarios. */
export const rules = sqliteTable(
  'rules',
  {
    key: integer().primaryKey(),
    tenant: text().notNull(),
    kind: text().notNull(),
    id: text().notNull(),
    /** Grows with every version of the file. */
    revision: integer().notNull(),
    /** As its kind's schema parsed it. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    source: text().notNull(),
    sourcePath: text('source_path').notNull(),
    /** Empty once it is retired; the row stays, so that a revision is never given twice. */
    contentHash: text('content_hash').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [uniqueIndex('rules_tenant_kind_id').on(table.tenant, table.kind, table.id)],
);

/** How each reply came to be; see reply/trace.ts. Nothing personal: texts are masked before they come here. */
export const replies = sqliteTable(
  'replies',
  {
    id: text().primaryKey(),
    tenant: text().notNull(),
    at: text().notNull(),
    conversationId: text('conversation_id'),
    outcome: text().notNull(),
    trace: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [index('replies_tenant_at').on(table.tenant, table.at)],
);

/** What was masked in texts that left for somebody else's machine: kinds and numbers, never values. */
export const departures = sqliteTable(
  'departures',
  {
    key: integer().primaryKey({ autoIncrement: true }),
    tenant: text().notNull(),
    at: text().notNull(),
    /** Of the reply that was made meanwhile. */
    replyId: text('reply_id').notNull(),
    destination: text().$type<'model' | 'embeddings'>().notNull(),
    masked: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
  },
  (table) => [index('departures_tenant_at').on(table.tenant, table.at)],
);

/** What the bot must remember of a conversation from one turn to the next. */
export const botConversations = sqliteTable(
  'bot_conversations',
  {
    key: integer().primaryKey(),
    tenant: text().notNull(),
    id: text().notNull(),
    /** Grows with every turn: of two turns made at once the second finds that it came too late. */
    version: integer().notNull(),
    /** A hash of what the customer is known by; finds their earlier conversations. */
    customer: text(),
    startedAt: text('started_at').notNull(),
    lastAt: text('last_at').notNull(),
    state: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [
    uniqueIndex('bot_conversations_tenant_id').on(table.tenant, table.id),
    index('bot_conversations_customer').on(table.tenant, table.customer, table.lastAt),
  ],
);

/** Events for other systems, written in one transaction and kept when they were taken: a repeated key gives the same answer. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    /** Sent along, so that the other side can tell a repetition. */
    id: text().primaryKey(),
    tenant: text().notNull(),
    type: text().notNull(),
    /** The caller's key: the same one never makes a second event. */
    idempotencyKey: text('idempotency_key').notNull(),
    payload: text({ mode: 'json' }).$type<unknown>().notNull(),
    createdAt: text('created_at').notNull(),
    attempts: integer().notNull().default(0),
    nextAt: text('next_at').notNull(),
    deliveredAt: text('delivered_at'),
    fault: text(),
  },
  (table) => [
    uniqueIndex('webhooks_tenant_key').on(table.tenant, table.idempotencyKey),
    index('webhooks_waiting').on(table.deliveredAt, table.nextAt),
  ],
);

/** People with an account of their own here. */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    tenant: text().notNull(),
    /** Lower case. */
    login: text().notNull(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    /** Holds its own salt and costs. */
    password: text().notNull(),
    createdAt: text('created_at').notNull(),
    disabledAt: text('disabled_at'),
  },
  (table) => [uniqueIndex('people_tenant_login').on(table.tenant, table.login)],
);

/** Failed tries to sign in, by login, whether there is such a person or not. */
export const signIns = sqliteTable(
  'sign_ins',
  {
    tenant: text().notNull(),
    login: text().notNull(),
    failures: integer().notNull(),
    lockedUntil: text('locked_until'),
    lastAt: text('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.login] })],
);

/** Who is signed in. The cookie holds a secret; here is its hash. */
export const sessions = sqliteTable(
  'sessions',
  {
    hash: text().primaryKey(),
    tenant: text().notNull(),
    personId: text('person_id').notNull(),
    createdAt: text('created_at').notNull(),
    lastAt: text('last_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('sessions_person').on(table.tenant, table.personId)],
);

/** Keys of machines: hashed, shown once, told apart by their beginning. */
export const machineKeys = sqliteTable(
  'machine_keys',
  {
    id: text().primaryKey(),
    tenant: text().notNull(),
    name: text().notNull(),
    prefix: text().notNull(),
    hash: text().notNull(),
    role: text().$type<Role>().notNull(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at'),
    lastUsedAt: text('last_used_at'),
  },
  (table) => [uniqueIndex('machine_keys_hash').on(table.hash)],
);

/** Secrets that this installation made for itself, such as the one that signs visitors' tokens. */
export const secrets = sqliteTable(
  'secrets',
  { tenant: text().notNull(), name: text().notNull(), value: text().notNull() },
  (table) => [primaryKey({ columns: [table.tenant, table.name] })],
);

export const conversations = sqliteTable(
  'conversations',
  {
    key: integer().primaryKey(),
    tenant: text().notNull(),
    id: text().notNull(),
    /** Grows with every change: of two changes made at once the second finds that it came too late. */
    version: integer().notNull(),
    status: text().$type<ConversationStatus>().notNull(),
    channel: text().$type<Channel>().notNull(),
    locale: text().notNull(),
    topic: text(),
    customer: text({ mode: 'json' }).$type<unknown>(),
    /** What the customer is known by; finds their other conversations. */
    customerId: text('customer_id'),
    assigneeId: text('assignee_id'),
    assigneeName: text('assignee_name'),
    handoff: text({ mode: 'json' }).$type<unknown>(),
    rating: text().$type<Rating>(),
    openedAt: text('opened_at').notNull(),
    lastAt: text('last_at').notNull(),
    waitingSince: text('waiting_since'),
    closedAt: text('closed_at'),
    lastSeq: integer('last_seq').notNull(),
    preview: text().notNull(),
    demo: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('conversations_tenant_id').on(table.tenant, table.id),
    index('conversations_status').on(table.tenant, table.status, table.lastAt),
    index('conversations_customer').on(table.tenant, table.customerId, table.lastAt),
  ],
);

export const messages = sqliteTable(
  'messages',
  {
    conversationKey: integer('conversation_key')
      .notNull()
      .references(() => conversations.key),
    seq: integer().notNull(),
    id: text().notNull(),
    author: text().$type<'customer' | 'bot' | 'agent' | 'system'>().notNull(),
    personId: text('person_id'),
    name: text(),
    kind: text().$type<'message' | 'comment'>().notNull(),
    text: text().notNull(),
    at: text().notNull(),
    replyId: text('reply_id'),
    citations: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [primaryKey({ columns: [table.conversationKey, table.seq] })],
);

/** What happened to conversations, in order, for those who watch. */
export const contactEvents = sqliteTable(
  'contact_events',
  {
    /** Never given twice: a stream resumes behind the last one it saw. */
    key: integer().primaryKey({ autoIncrement: true }),
    tenant: text().notNull(),
    /** Empty in a `reset`, which is of none and of all: much went away at once, so everything is to be read anew. */
    conversationId: text('conversation_id').notNull(),
    kind: text().$type<'opened' | 'message' | 'changed' | 'feedback' | 'reset'>().notNull(),
    at: text().notNull(),
    data: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [
    index('contact_events_tenant').on(table.tenant, table.key),
    index('contact_events_conversation').on(table.tenant, table.conversationId, table.key),
  ],
);

/** What agents did with replies. */
export const feedback = sqliteTable(
  'feedback',
  {
    key: integer().primaryKey({ autoIncrement: true }),
    tenant: text().notNull(),
    replyId: text('reply_id').notNull(),
    verdict: text().$type<'accepted' | 'edited' | 'rejected'>().notNull(),
    variant: text(),
    reason: text(),
    sentText: text('sent_text'),
    difference: text({ mode: 'json' }).$type<Difference>(),
    conversationId: text('conversation_id'),
    personId: text('person_id'),
    at: text().notNull(),
  },
  (table) => [
    uniqueIndex('feedback_reply').on(table.tenant, table.replyId),
    index('feedback_at').on(table.tenant, table.at),
  ],
);

/** Answers that were given to requests with an Idempotency-Key. */
export const repeats = sqliteTable(
  'repeats',
  {
    tenant: text().notNull(),
    /** Who sent it: keys of one caller mean nothing to another. */
    caller: text().notNull(),
    key: text().notNull(),
    /** Hash of method, path and body: the same key with another request is refused. */
    request: text().notNull(),
    /** Null while the first one is still under way. */
    status: integer(),
    body: text(),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenant, table.caller, table.key] }),
    index('repeats_at').on(table.tenant, table.at),
  ],
);

/** Canned replies with slots. */
export const templates = sqliteTable(
  'templates',
  {
    key: integer().primaryKey(),
    tenant: text().notNull(),
    id: text().notNull(),
    lang: text().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    uses: integer().notNull().default(0),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [uniqueIndex('templates_tenant_id').on(table.tenant, table.id)],
);

/** Replies that an agent wrote where no article answers: what an editor may make an article of. */
export const drafts = sqliteTable(
  'drafts',
  {
    key: integer().primaryKey({ autoIncrement: true }),
    tenant: text().notNull(),
    id: text().notNull(),
    lang: text().notNull(),
    title: text().notNull(),
    question: text().notNull(),
    text: text().notNull(),
    conversationId: text('conversation_id'),
    personId: text('person_id'),
    at: text().notNull(),
  },
  (table) => [uniqueIndex('drafts_tenant_id').on(table.tenant, table.id)],
);

/** What tells the articles of a tenant and language apart by how they are asked: made from the articles, see src/intents. */
export const intentCorpora = sqliteTable(
  'intent_corpora',
  {
    tenant: text().notNull(),
    lang: text().notNull(),
    /** Grows with every change of the corpus's intents, in its transaction. */
    version: integer().notNull(),
    /** Of how texts are read; intents of another form are made anew. */
    form: integer().notNull(),
    /** float32, little-endian: how rare each feature was when all were trained together. */
    rarity: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.lang] })],
);

export const intents = sqliteTable(
  'intents',
  {
    articleKey: integer('article_key')
      .notNull()
      .references(() => articles.key),
    /** Of the article: 0 is all of it, from 1 on its refusals. */
    part: integer().notNull(),
    /** Of the corpus when it was written: copies in memory read what is newer than they are. */
    version: integer().notNull(),
    /** Of the article that it was trained on. */
    revision: integer().notNull(),
    /** Hexadecimal SHA-256 of the article's wording, now and when all were trained together. */
    hash: text().notNull(),
    hashAtFirst: text('hash_at_first').notNull(),
    bias: real().notNull(),
    /** Sparse, see intents/intent.ts. */
    weights: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleKey, table.part] })],
);

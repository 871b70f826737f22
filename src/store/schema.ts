/** The tables. SQLite on one machine and D1 beyond it speak the same dialect, so there is one schema. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Audience, Channel, FrontMatter } from '../domain/article.ts';
import type { PassageKind } from '../domain/passage.ts';

/** The current version of each article; what decides visibility stands in columns of its own. */
export const articles = sqliteTable(
  'articles',
  {
    key: integer().primaryKey(),
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
  (table) => [uniqueIndex('articles_id_lang').on(table.id, table.lang), index('articles_source').on(table.source)],
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

/** Lengths in terms of each indexed article, from which the ranking takes its averages. */
export const lengths = sqliteTable('lengths', {
  articleKey: integer('article_key')
    .primaryKey()
    .references(() => articles.key),
  lang: text().notNull(),
  title: integer().notNull(),
  headings: integer().notNull(),
  body: integer().notNull(),
  passages: integer().notNull(),
});

/** One row. `version` grows with every publication, in the same transaction, so that readers know their caches' age. */
export const knowledge = sqliteTable('knowledge', {
  key: integer().primaryKey(),
  version: integer().notNull(),
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

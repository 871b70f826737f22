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

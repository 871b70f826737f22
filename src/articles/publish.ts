/** Publishes a version of an article: row, revision, passages and index in statements for one transaction. */
import { eq, sql } from 'drizzle-orm';
import type { FrontMatter } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { LexicalIndex } from '../index/lexical.ts';
import { keyOf, named } from '../store/named.ts';
import { articles, passages, revisions } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';
import { noteChange } from './note-change.ts';

export interface Publication {
  readonly frontMatter: FrontMatter;
  /** Markdown without the front matter. */
  readonly body: string;
  readonly passages: readonly Passage[];
  readonly links: readonly { readonly url: string }[];
  /** The knowledge base it belongs to; ingest retires only what is its own. */
  readonly source: string;
  readonly sourcePath: string;
  readonly contentHash: string;
}

export interface ArticleWriter extends TenantStore {
  readonly lexical: LexicalIndex;
  readonly now: () => Date;
}

/** The new version replaces the current one; a draft, or an article under review, is stored but can't be found. */
export function publish({ store, lexical, tenant, now }: ArticleWriter, publication: Publication): Statement[] {
  const { frontMatter, body, passages: cut, links, source, sourcePath, contentHash } = publication;
  const { id, lang, title, status, audience, channels } = frontMatter;
  const name = { tenant, id, lang };
  const updatedAt = now().toISOString();
  const values = {
    title,
    status,
    audience,
    channels,
    validFrom: frontMatter.valid_from ?? null,
    expiresAt: frontMatter.expires_at ?? null,
    frontMatter,
    body,
    source,
    sourcePath,
    contentHash,
    updatedAt,
  };
  const index =
    status === 'published'
      ? lexical.put({
          ...frontMatter,
          tenant,
          passages: cut,
          links: links.map(({ url }) => url),
        })
      : lexical.remove(name);
  return [
    store.db
      .insert(articles)
      .values({ ...name, revision: 1, ...values })
      .onConflictDoUpdate({
        target: [articles.tenant, articles.id, articles.lang],
        set: { ...values, revision: sql`${articles.revision} + 1` },
      }),
    store.db.run(sql`
      insert into ${revisions} (article_key, revision, front_matter, body, created_at)
      select key, revision, front_matter, body, updated_at from ${articles} where ${named(name)}`),
    store.db.delete(passages).where(eq(passages.articleKey, keyOf(name))),
    // One bound value however many passages there are: D1 takes no more than 100.
    store.db.run(sql`
      insert into ${passages} (article_key, revision, position, kind, audience, heading_path, anchor, text, line)
      select ${articles.key}, ${articles.revision}, p.key, p.value ->> 'kind', p.value ->> 'audience', p.value -> 'headingPath',
        p.value ->> 'anchor', p.value ->> 'text', p.value ->> 'line'
      from ${articles}, json_each(${JSON.stringify(cut)}) p
      where ${named(name)}`),
    ...index,
    noteChange(store, name),
  ];
}

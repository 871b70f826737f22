/** The durable side of the lexical index: analysed terms of each published article in SQLite's FTS5, and how to read them back. */
import { eq, sql } from 'drizzle-orm';
import type { Channel } from '../domain/article.ts';
import type { FrontMatter } from '../domain/article.ts';
import type { Corpus } from '../domain/reader.ts';
import { keyOf, type ArticleName } from '../store/named.ts';
import { raiseVersion } from '../store/raise-version.ts';
import { indexed, knowledge } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { words } from '../text/fold.ts';
import type { IndexedArticle } from './inverted-index.ts';
import type { LexicalEntry } from './lexical.ts';

/** One article as it was indexed, or the news that it is gone. */
export type StoredArticle = Corpus & { readonly version: number } & (
    | { readonly gone: number; readonly article?: never }
    | { readonly gone?: never; readonly article: IndexedArticle; readonly words: readonly string[] }
  );

type Row = [
  version: number,
  gone: number,
  key: number,
  tenant: string,
  id: string,
  path: string,
  lang: string,
  status: FrontMatter['status'],
  audience: FrontMatter['audience'],
  channels: string,
  validFrom: string | null,
  expiresAt: string | null,
  links: string,
  words: string,
  title: string | null,
  headings: string | null,
  questions: string | null,
  body: string | null,
  passages: string,
];

/** The columns of a row from `links` on, where the article is not gone. */
type TextColumns = [string, string, string, string, string, string, string];

/** Statements that replace what is stored of the article. Passages are parted by newlines, their terms by spaces. */
export function putStatements(store: Store, analyzer: Analyzer, entry: LexicalEntry): Statement[] {
  const { lang, title, aliases, questions, passages, links } = entry;
  const seen = new Set<string>();
  const line = (texts: readonly string[]) => {
    const folded = texts.flatMap(words);
    for (const word of folded) seen.add(word);
    return analyzer.stems(folded, lang).join(' ');
  };
  const columns = {
    title: [title, ...aliases].map((name) => line([name])).join('\n'),
    headings: passages.map(({ headingPath }) => line(headingPath)).join('\n'),
    // The telling terms of each, and all of its terms behind a tab.
    questions: questions
      .map((question) => `${analyzer.questionTerms(question, lang).join(' ')}\t${line([question])}`)
      .join('\n'),
    body: passages.map(({ text }) => line([text])).join('\n'),
  };
  const key = keyOf(entry);
  return [
    raiseVersion(store),
    store.db.run(sql`delete from article_terms where rowid = ${key}`),
    store.db.run(sql`
      insert into article_terms (rowid, title, headings, questions, body)
      values (${key}, ${columns.title}, ${columns.headings}, ${columns.questions}, ${columns.body})`),
    store.db.run(sql`
      insert into ${indexed} (article_key, version, gone, words, links)
      select ${key}, version, 0, ${[...seen].join(' ')}, ${JSON.stringify(links)}
      from ${knowledge} where true on conflict (article_key)
      do update set version = excluded.version, gone = 0, words = excluded.words, links = excluded.links`),
  ];
}

/** Statements that take the article out; readers of the index learn of it by its version. */
export function removeStatements(store: Store, name: ArticleName): Statement[] {
  const key = keyOf(name);
  return [
    raiseVersion(store),
    store.db.run(sql`delete from article_terms where rowid = ${key}`),
    store.db
      .update(indexed)
      .set({ version: sql`(select version from ${knowledge})`, gone: 1 })
      .where(eq(indexed.articleKey, key)),
  ];
}

/** Articles that changed after this version, the earliest change first. */
export async function readChanges(store: Store, after: number, limit: number): Promise<StoredArticle[]> {
  const rows = await store.db.values<Row>(sql`
    select i.version, i.gone, a.key, a.tenant, a.id, a.source_path, a.lang, a.status, a.audience, a.channels,
      a.valid_from, a.expires_at, i.links, i.words, t.title, t.headings, t.questions, t.body,
      (select json_group_array(json_array(key, audience) order by position) from passages where article_key = a.key)
    from indexed i join articles a on a.key = i.article_key left join article_terms t on t.rowid = i.article_key
    where i.version > ${after} order by i.version limit ${limit}`);
  return rows.map(storedOf);
}

function storedOf(row: Row): StoredArticle {
  const [version, gone, key, tenant, id, path, lang, status, audience, channels, validFrom, expiresAt] = row;
  const [links, known, title, headings, questions, body, passages] = row.slice(12) as TextColumns;
  if (gone === 1) return { version, tenant, lang, gone: key };
  const headingLines = headings.split('\n');
  const bodyLines = body.split('\n');
  const keys = JSON.parse(passages) as [number, string][];
  return {
    version,
    tenant,
    lang,
    words: terms(known),
    article: {
      key,
      id,
      path,
      links: JSON.parse(links) as string[],
      guard: {
        tenant,
        status,
        audience,
        lang,
        channels: JSON.parse(channels) as Channel[],
        valid_from: validFrom ?? undefined,
        expires_at: expiresAt ?? undefined,
      },
      names: title.split('\n').map(terms),
      questions: questions === '' ? [] : questions.split('\n').map(questionOf),
      passages: keys.map(([passageKey, passageAudience], at) => ({
        key: passageKey,
        agentsOnly: passageAudience === 'agent',
        headings: terms(headingLines[at] ?? ''),
        body: terms(bodyLines[at] ?? ''),
      })),
    },
  };
}

function questionOf(line: string): { telling: string[]; whole: string[] } {
  const [telling = '', whole = ''] = line.split('\t');
  return { telling: terms(telling), whole: terms(whole) };
}

function terms(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}

/** PEERS. SQLite's FTS5 as it comes: words as they stand, and the same over stems. */
import BetterSqlite from 'better-sqlite3';
import type { Peer, PeerArticle } from './peer.ts';
import { plainWords, stemmedWords } from './stemmed-words.ts';

interface Fts5Setup {
  readonly name: string;
  /** What stands in the table for a text. */
  readonly stored: (text: string, lang: string) => string;
  /** Terms that are searched, any of them. */
  readonly searched: (text: string, lang: string) => readonly string[];
  /** Weights of title and text for `bm25()`; https://sqlite.org/fts5.html, "The bm25() function". */
  readonly weights: string;
}

/** The default tokenizer, `unicode61`, and the default rank. Every word is searched: FTS5 knows no stop words. */
export function createRawFts5(): Peer {
  return createFts5({
    name: 'fts5',
    stored: (text) => text,
    searched: plainWords,
    weights: '1.0, 1.0',
  });
}

/** Stems in place of words, stop words left out of the question, a title counting more. */
export function createStemmedFts5(): Peer {
  return createFts5({
    name: 'fts5-stems',
    stored: (text, lang) => stemmedWords(text, lang).join(' '),
    searched: stemmedWords,
    weights: '2.0, 1.0',
  });
}

function createFts5({ name, stored, searched, weights }: Fts5Setup): Peer {
  const connection = new BetterSqlite(':memory:');
  const tables = new Map<string, BetterSqlite.Statement<[string, number], { id: string }>>();

  function open(lang: string) {
    const table = `articles_${lang.replace(/\W/g, '')}`;
    connection.exec(`create virtual table ${table} using fts5(id unindexed, title, text, tokenize = 'unicode61')`);
    tables.set(
      lang,
      connection.prepare(
        `select id from ${table} where ${table} match ? order by bm25(${table}, 0.0, ${weights}) limit ?`,
      ),
    );
    return connection.prepare(`insert into ${table} (id, title, text) values (?, ?, ?)`);
  }

  return {
    name,
    index(articles: Iterable<PeerArticle>) {
      const inserts = new Map<string, BetterSqlite.Statement>();
      connection.transaction(() => {
        for (const { id, lang, title, text } of articles) {
          const insert = inserts.get(lang) ?? open(lang);
          inserts.set(lang, insert);
          insert.run(id, stored(title, lang), stored(text, lang));
        }
      })();
      return Promise.resolve();
    },
    search(text, lang, limit) {
      const terms = [...new Set(searched(text, lang))].map((term) => `"${term}"`);
      const rows = terms.length === 0 ? [] : tables.get(lang)?.all(terms.join(' OR '), limit);
      return Promise.resolve((rows ?? []).map(({ id }) => id));
    },
  };
}

/** ADAPTER of the lexical port: candidates from SQLite's FTS5 over stemmed terms, ranked by rank.ts. */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Audience } from '../domain/article.ts';
import type { Reader } from '../domain/reader.ts';
import { articles, knowledge, lengths } from '../store/schema.ts';
import type { Statement, Store } from '../store/store.ts';
import { eligibleFor, openTo, visibleTo } from '../store/visible.ts';
import { audiencesFor } from '../policy/visibility.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { createTermIds } from './article-form.ts';
import { createArticleForms } from './article-forms.ts';
import { createCollection } from './collection.ts';
import type { LexicalEntry, LexicalIndex, QuestionTerm } from './lexical.ts';
import { rank } from './rank.ts';

/** Articles that FTS5 hands to the ranking. On the dev data 100 and 200 found no more than 50. */
const CANDIDATES = 50;
/** Occurrences of terms that picking the candidates may look at; the ranking then sees every term. */
const OCCURRENCES = 600;
/** Distinct terms of a question that are searched; more than a long complaint holds. */
const TERMS_AT_MOST = 40;

/** Field weights of FTS5's own bm25(), which only picks the candidates: title, headings, questions, body. */
const candidateWeights = sql.raw('3.0, 1.5, 2.0, 1.0');

interface SearchTerm {
  readonly term: string;
  /** Articles that hold it. */
  readonly articles: number;
  readonly weight: number;
}

export function createFts5Index(store: Store, analyzer: Analyzer): LexicalIndex {
  const termIds = createTermIds();
  const forms = createArticleForms(store, analyzer, termIds);
  const collection = createCollection(store, analyzer);

  return {
    put: (entry) => putStatements(store, analyzer, entry),
    remove: (id, lang) => removeStatements(store, id, lang),

    vocabulary: async (lang) => (await collection.read(lang)).vocabulary(),

    async search(question, reader, limit) {
      const state = await collection.read(reader.lang);
      const { terms, unknownWeight } = await weigh(question, state);
      if (terms.length === 0 || state.averages.articles === 0) return { hits: [] };
      const weighed = terms.map(({ term, weight }) => ({ id: termIds.idOf(term), weight }));
      const rankAll = async (found: readonly Candidate[], audience: Audience) => {
        const known = await forms.of(found);
        return rank(weighed, known, state.averages, audiencesFor(audience), unknownWeight).slice(0, limit);
      };

      const everything = await candidates(store, terms, reader, eligibleFor(reader));
      const hidden = new Set(everything.filter(({ visible }) => !visible).map(({ key }) => key));
      if (hidden.size === 0) return { hits: await rankAll(everything, reader.audience) };
      // What is hidden must not crowd out what is not, so the reader's own candidates are picked apart.
      const visible = await candidates(store, terms, reader, visibleTo(reader));
      const hits = await rankAll(visible, reader.audience);
      const withheld = await rankAll(everything, 'agent');
      return { hits, ...(hidden.has(withheld[0]?.articleKey ?? 0) ? { withheld } : {}) };
    },
  };

  /** Weighs each distinct term by its rarity; those that no article holds only count as unknown. */
  async function weigh(question: readonly QuestionTerm[], state: Awaited<ReturnType<typeof collection.read>>) {
    const asked = new Map<string, number>();
    for (const { term, weight } of question) asked.set(term, Math.max(asked.get(term) ?? 0, weight));
    const heaviest = [...asked].sort((a, b) => b[1] - a[1]).slice(0, TERMS_AT_MOST);
    const kept = new Set(heaviest.map(([term]) => term));

    const terms: SearchTerm[] = [];
    let unknownWeight = 0;
    for (const [term, weight] of asked) {
      if (!kept.has(term)) continue;
      const usage = await state.usage(term);
      if (usage !== undefined) terms.push({ term, articles: usage.articles, weight: weight * usage.rarity });
      else unknownWeight += weight * state.highestRarity;
    }
    return { terms, unknownWeight };
  }
}

/** The weightiest terms whose occurrences fit the budget: common ones cost the most and choose the least. */
function affordable(terms: readonly SearchTerm[]): SearchTerm[] {
  let spent = 0;
  return terms
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ articles: count }, index) => {
      spent += count;
      return index < 3 || spent <= OCCURRENCES;
    });
}

interface Candidate {
  readonly key: number;
  readonly revision: number;
  readonly visible: boolean;
}

async function candidates(
  store: Store,
  terms: readonly SearchTerm[],
  reader: Reader,
  filter: SQL,
): Promise<Candidate[]> {
  const match = affordable(terms)
    .map(({ term }) => `"${term.replaceAll('"', '""').replaceAll('\0', '')}"`)
    .join(' OR ');
  const rows = await store.db.values<[number, number, number]>(sql`
    select ${articles.key}, ${articles.revision}, ${openTo(reader)}
    from article_terms join ${articles} on ${articles.key} = article_terms.rowid
    where article_terms match ${match} and ${filter}
    order by bm25(article_terms, ${candidateWeights}) limit ${CANDIDATES}`);
  return rows.map(([key, revision, visible]) => ({ key, revision, visible: visible === 1 }));
}

function putStatements(store: Store, analyzer: Analyzer, entry: LexicalEntry): Statement[] {
  const { id, lang, title, aliases, questions, passages } = entry;
  const termsOf = (texts: readonly string[]) => texts.flatMap((text) => analyzer.terms(text, lang));
  const columns = {
    title: termsOf([title, ...aliases]),
    headings: passages.flatMap(({ headingPath }) => termsOf(headingPath)),
    questions: termsOf(questions),
    body: termsOf(passages.map(({ text }) => text)),
  };
  const key = articleKey(id, lang);
  return [
    ...removeStatements(store, id, lang),
    store.db.run(sql`
      insert into article_terms (rowid, title, headings, questions, body)
      values (${key}, ${columns.title.join(' ')}, ${columns.headings.join(' ')}, ${columns.questions.join(' ')}, ${columns.body.join(' ')})`),
    store.db.insert(lengths).values({
      articleKey: key,
      lang,
      title: columns.title.length,
      headings: columns.headings.length,
      body: columns.body.length,
      passages: passages.length,
    }),
    bumpVersion(store),
  ];
}

function removeStatements(store: Store, id: string, lang: string): Statement[] {
  const key = articleKey(id, lang);
  return [
    store.db.run(sql`delete from article_terms where rowid = ${key}`),
    store.db.delete(lengths).where(eq(lengths.articleKey, key)),
    bumpVersion(store),
  ];
}

function bumpVersion(store: Store): Statement {
  return store.db.update(knowledge).set({ version: sql`${knowledge.version} + 1` });
}

function articleKey(id: string, lang: string): SQL<number> {
  return sql<number>`(select key from articles where id = ${id} and lang = ${lang})`;
}

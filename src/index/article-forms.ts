/** Keeps the forms of articles in memory, read from SQL when first needed and again when a revision is newer. */
import { sql } from 'drizzle-orm';
import type { Audience } from '../domain/article.ts';
import type { Store } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { articleForm, type ArticleForm, type ArticleTexts, type TermIds } from './article-form.ts';

export interface ArticleForms {
  /** The forms of these articles at these revisions; an article that changed meanwhile is left out. */
  of(wanted: readonly { key: number; revision: number }[]): Promise<{ key: number; form: ArticleForm }[]>;
}

/** Articles kept at most; at about 20 KB each this bounds memory. */
const KEPT_AT_MOST = 20_000;

type Row = [number, number, string, string, string, string, number, Audience, string, string];

export function createArticleForms(store: Store, analyzer: Analyzer, termIds: TermIds): ArticleForms {
  const kept = new Map<number, ArticleForm>();

  async function load(keys: readonly number[]): Promise<void> {
    const rows = await store.db.values<Row>(sql`
      select a.key, a.revision, a.lang, a.title,
        coalesce(json_extract(a.front_matter, '$.aliases'), '[]'),
        coalesce(json_extract(a.front_matter, '$.questions'), '[]'),
        p.key, p.audience, p.heading_path, p.text
      from articles a join passages p on p.article_key = a.key
      where a.key in (select value from json_each(${JSON.stringify(keys)})) order by a.key, p.position`);
    if (kept.size + keys.length > KEPT_AT_MOST) kept.clear();
    for (const [key, texts] of textsByArticle(rows)) kept.set(key, articleForm(texts, analyzer, termIds));
  }

  return {
    async of(wanted) {
      const current = ({ key, revision }: { key: number; revision: number }) => kept.get(key)?.revision === revision;
      const missing = wanted.filter((one) => !current(one));
      if (missing.length > 0) await load(missing.map(({ key }) => key));
      return wanted.filter(current).flatMap(({ key }) => {
        const form = kept.get(key);
        return form === undefined ? [] : [{ key, form }];
      });
    },
  };
}

function textsByArticle(rows: readonly Row[]): Map<number, ArticleTexts> {
  const found = new Map<number, ArticleTexts & { passages: ArticleTexts['passages'][number][] }>();
  for (const [key, revision, lang, title, aliases, questions, passageKey, audience, headingPath, text] of rows) {
    let article = found.get(key);
    if (article === undefined) {
      article = { revision, lang, title, aliases: strings(aliases), questions: strings(questions), passages: [] };
      found.set(key, article);
    }
    article.passages.push({ key: passageKey, audience, headingPath: strings(headingPath), text });
  }
  return found;
}

/** Columns that this program wrote as JSON lists of strings. */
function strings(json: string): string[] {
  return JSON.parse(json) as string[];
}

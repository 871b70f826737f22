/** The form of an article that the ranking reads: bags of term ids per field and passage. */
import type { Audience } from '../domain/article.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { bagOf, type Bag } from './bag.ts';

export interface PassageForm {
  readonly key: number;
  readonly audience: Audience;
  readonly headings: Bag;
  readonly body: Bag;
  /** Neighbouring term pairs of title, headings and body, see `pairId`. */
  readonly pairs: Bag;
}

export interface ArticleForm {
  readonly revision: number;
  readonly title: Bag;
  /** Each curated question on its own. */
  readonly questions: readonly Bag[];
  readonly passages: readonly PassageForm[];
  /** Every term of the article once: most candidates hold few of a question's terms. */
  readonly all: Bag;
}

/** What an article's form is made of. */
export interface ArticleTexts {
  readonly revision: number;
  readonly lang: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly questions: readonly string[];
  readonly passages: readonly {
    readonly key: number;
    readonly audience: Audience;
    readonly headingPath: readonly string[];
    readonly text: string;
  }[];
}

/** Numbers terms; the same term always gets the same id while the process lives. */
export interface TermIds {
  idOf(term: string): number;
  known(term: string): number | undefined;
}

export function createTermIds(): TermIds {
  const ids = new Map<string, number>();
  return {
    idOf(term) {
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
      }
      return id;
    },
    known: (term) => ids.get(term),
  };
}

/** One id for two neighbouring terms; rare collisions only add a little noise to one signal. */
export function pairId(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b)) | 0;
}

export function articleForm(texts: ArticleTexts, analyzer: Analyzer, termIds: TermIds): ArticleForm {
  const idsOf = (text: string) => analyzer.terms(text, texts.lang).map((term) => termIds.idOf(term));
  const title = idsOf([texts.title, ...texts.aliases].join('\n'));
  const questions = texts.questions.map((question) =>
    bagOf(analyzer.questionTerms(question, texts.lang).map((term) => termIds.idOf(term))),
  );
  const passages = texts.passages.map(({ key, audience, headingPath, text }) => {
    const headings = headingPath.flatMap(idsOf);
    const body = idsOf(text);
    const pairs = bagOf([title, headings, body].flatMap(pairsOf));
    return { key, audience, headings: bagOf(headings), body: bagOf(body), pairs };
  });
  const bags = [...questions, ...passages.flatMap(({ headings, body }) => [headings, body])];
  const all = bagOf([...new Set([...title, ...bags.flatMap(({ ids }) => [...ids])])]);
  return { revision: texts.revision, title: bagOf(title), questions, passages, all };
}

function pairsOf(terms: readonly number[]): number[] {
  return terms.slice(1).map((term, index) => pairId(terms[index] ?? 0, term));
}

/** An inverted index over short drafts: texts are parted at blanks, each word a term as it stands. */
import type { MatchTerm, View } from '../../src/index/first-look.ts';
import { createInvertedIndex, type IndexedArticle, type InvertedIndex } from '../../src/index/inverted-index.ts';
import { rarityOf } from '../../src/index/ranking.ts';
import type { Guarded } from '../../src/policy/visibility.ts';

export interface ArticleDraft {
  readonly key: number;
  readonly path?: string;
  readonly links?: readonly string[];
  readonly guard?: Partial<Guarded>;
  readonly title?: string;
  readonly questions?: readonly string[];
  readonly passages?: readonly (string | PassageDraft)[];
}

export interface PassageDraft {
  readonly text?: string;
  readonly heading?: string;
  readonly agentsOnly?: boolean;
}

export const open: Guarded = { status: 'published', audience: 'customer', lang: 'en', channels: [] };

export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** Passages have keys of their own: 201 is the second one of article 2. */
export function articleOf({ key, guard, ...draft }: ArticleDraft): IndexedArticle {
  const { path = `article-${key}.md`, links = [], title = 'bakery', questions = [], passages = [] } = draft;
  return {
    key,
    id: path.replace(/\.md$/, '').replaceAll('/', '-'),
    path,
    links,
    guard: { ...open, ...guard },
    names: [wordsOf(title)],
    questions: questions.map((question) => ({ telling: wordsOf(question), whole: wordsOf(question) })),
    passages: passages.map((one, position) => {
      const { text = '', heading = '', agentsOnly = false } = typeof one === 'string' ? { text: one } : one;
      return { key: key * 100 + position, agentsOnly, headings: wordsOf(heading), body: wordsOf(text) };
    }),
  };
}

export function indexOf(...drafts: readonly ArticleDraft[]): InvertedIndex {
  const index = createInvertedIndex();
  for (const draft of drafts) index.put(articleOf(draft));
  return index;
}

/** The words of a question as the index in memory weighs them. */
export function asked({ terms, size }: InvertedIndex, question: string): MatchTerm[] {
  return wordsOf(question).flatMap((term) => {
    const id = terms.known(term);
    const articles = id === undefined ? 0 : terms.articlesWith(id);
    const related = terms.relatedTo(term);
    const family = related.reduce((sum, other) => sum + terms.articlesWith(other), articles);
    if (family === 0) return [];
    const relatedWeight = rarityOf(family, size);
    const weight = articles === 0 ? relatedWeight : rarityOf(articles, size);
    return [{ id: id ?? -1, related, weight, relatedWeight }];
  });
}

/** Sees all that is alive. */
export function viewOf({ articles }: InvertedIndex, eyes: 0 | 1 = 1, form: View['form'] = 'statement'): View {
  return { eyes, form, whole: [], open: Uint8Array.from(articles, ({ alive }) => (alive ? 1 : 0)) };
}

/** A curated question that stands in two articles sends customers to either by chance. */
import { questionsOf } from '../../src/domain/article.ts';
import { words } from '../../src/text/fold.ts';
import type { Rule } from './rule.ts';
import { problemsOf } from '../problem.ts';

export const checkQuestions: Rule = ({ articles }) => {
  const taken = new Map<string, string>();
  return articles.flatMap(({ path, frontMatter, lines }) =>
    questionsOf(frontMatter).flatMap((question) => {
      const folded = `${frontMatter.lang} ${words(question).join(' ')}`;
      const first = taken.get(folded);
      taken.set(folded, first ?? path);
      if (first === undefined) return [];
      const message = `question "${question}" also stands in ${first}; keep it where the answer is`;
      return [problemsOf(path)('warning', lines['questions'] ?? 1, message)];
    }),
  );
};

/** Two articles of one language may not share an id. */
import type { Rule } from './rule.ts';
import { problemsOf } from '../problem.ts';

export const checkUniqueIds: Rule = ({ articles }) => {
  const taken = new Map<string, string>();
  return articles.flatMap(({ path, frontMatter: { id, lang }, lines }) => {
    const name = `${lang}/${id}`;
    const first = taken.get(name);
    taken.set(name, first ?? path);
    if (first === undefined) return [];
    const message = `id "${id}" (${lang}) is taken by ${first}; give one of them another id`;
    return [problemsOf(path)('error', lines['id'] ?? 1, message)];
  });
};

/** In a knowledge base whose languages share ids, an id should be there in each of them. */
import type { Rule } from './rule.ts';
import { problemsOf } from '../problem.ts';

export const checkTranslations: Rule = ({ articles }) => {
  const byId = new Map<string, Set<string>>();
  for (const { frontMatter } of articles) {
    byId.set(frontMatter.id, (byId.get(frontMatter.id) ?? new Set()).add(frontMatter.lang));
  }
  const translated = [...byId.values()].filter((own) => own.size > 1);
  const languages = [...new Set(translated.flatMap((own) => [...own]))].sort();
  return articles.flatMap(({ path, frontMatter: { id }, lines }) => {
    const own = byId.get(id);
    const missing = languages.filter((lang) => own?.has(lang) !== true);
    if (missing.length === 0 || languages.length < 2) return [];
    const message = `no translation into ${missing.join(', ')}; add an article with id "${id}" there`;
    return [problemsOf(path)('warning', lines['id'] ?? 1, message)];
  });
};

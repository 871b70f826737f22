/** Links between articles must lead to an article of the folder, and to a heading that is there. */
import type { CheckedArticle, Rule } from './rule.ts';
import { problemsOf, type Problem } from '../problem.ts';

export const checkLinks: Rule = ({ articles, paths }) => {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  return articles.flatMap((article) => article.links.flatMap((link) => checkLink(link, article, byPath, paths)));
};

function checkLink(
  { url, line }: { url: string; line: number },
  article: CheckedArticle,
  byPath: ReadonlyMap<string, CheckedArticle>,
  paths: ReadonlySet<string>,
): Problem[] {
  const report = problemsOf(article.path);
  const [target = '', anchor] = decoded(url).split('#', 2);
  const inside = /^(?![a-z][a-z0-9+.-]*:|\/)/i.test(target) && (target === '' || /\.(?:md|markdown)$/i.test(target));
  if (!inside) return [];
  const path = target === '' ? article.path : resolve(article.path, target);
  if (path === undefined)
    return [report('error', line, `link "${url}" leads out of the knowledge base; link to an article inside it`)];
  if (!paths.has(path))
    return [
      report('error', line, `link "${url}" leads to ${path}, which does not exist; correct it or add the article`),
    ];
  const found = byPath.get(path);
  if (anchor === undefined || anchor === '' || found === undefined || found.anchors.includes(anchor)) return [];
  const there = found.anchors.filter((name) => name !== '').join(', ') || 'none';
  return [report('error', line, `link "${url}": ${path} has no heading "#${anchor}"; there are: ${there}`)];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Path of `target` as seen from `from`; `undefined` when it climbs above the folder. */
function resolve(from: string, target: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

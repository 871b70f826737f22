/** Translations of one article must name the same figures: a price that differs is wrong in one of them. */
import { fold } from '../../src/text/fold.ts';
import type { CheckedArticle, Rule } from './rule.ts';
import { problemsOf, type Problem } from '../problem.ts';

export const checkFigures: Rule = ({ articles }) => {
  const first = new Map<string, CheckedArticle>();
  return articles.flatMap((article) => {
    const { id } = article.frontMatter;
    const other = first.get(id);
    first.set(id, other ?? article);
    return other === undefined || other.frontMatter.lang === article.frontMatter.lang ? [] : compare(article, other);
  });
};

function compare(article: CheckedArticle, other: CheckedArticle): Problem[] {
  const own = figuresOf(article);
  const theirs = figuresOf(other);
  const extra = own.filter((figure) => !theirs.includes(figure));
  const lacking = theirs.filter((figure) => !own.includes(figure));
  if (extra.length === 0 && lacking.length === 0) return [];
  const parts = [
    extra.length > 0 ? `${extra.join(', ')} only here` : '',
    lacking.length > 0 ? `${lacking.join(', ')} only there` : '',
  ].filter((part) => part !== '');
  const message = `figures differ from ${other.path}: ${parts.join('; ')}; correct the one that is wrong`;
  return [problemsOf(article.path)('warning', article.lines['id'] ?? 1, message)];
}

/** Distinct figures of the passages; grouping and decimal marks are brought to one form, list numbers left out. */
function figuresOf({ passages }: CheckedArticle): string[] {
  const text = passages.map((passage) => passage.text.replaceAll(/^\s*\d+\. /gm, '')).join('\n');
  const figures = fold(text).match(/\d+(?:[.,:]\d+)*/g) ?? [];
  return [...new Set(figures.map((figure) => figure.replaceAll(',', '.')))];
}

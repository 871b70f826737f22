/** A refusal without an alternative is never sent; its author should know. */
import type { Rule } from './rule.ts';
import { problemsOf } from '../problem.ts';

export const checkRefusals: Rule = ({ articles }) =>
  articles.flatMap(({ path, frontMatter, lines }) =>
    frontMatter.refusals
      .filter(({ alternatives }) => alternatives.length === 0)
      .map(({ when }) => {
        const message = `refusal "${when}" has no alternatives, so it is never sent; say what the customer can do instead`;
        return problemsOf(path)('error', lines['refusals'] ?? 1, message);
      }),
  );

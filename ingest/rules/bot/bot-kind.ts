/** KIND of rule file: what an administrator decides about the bot. */
import { botRulesSchema, type BotRules } from '../../../src/bot/bot-rules.ts';
import { problemsOf } from '../../problem.ts';
import type { RuleKind } from '../rule-kind.ts';
import { schemaProblems } from './schema-problems.ts';

export const botKind: RuleKind<BotRules> = {
  name: 'bot',
  parse(value, lineOf, path, { hasArticle }) {
    const report = problemsOf(path);
    const result = botRulesSchema.safeParse(value);
    if (!result.success) return { problems: schemaProblems(result.error, 'rules', lineOf, report) };
    const problems = result.data.always_to_person.articles.flatMap((id, index) =>
      hasArticle(id)
        ? []
        : [report('error', lineOf(['always_to_person', 'articles', index]), `no article has the id "${id}"`)],
    );
    return problems.length > 0 ? { problems } : { content: result.data, problems };
  },
};

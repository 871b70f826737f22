/** KIND of rule file: a scripted scenario. One that hangs, turns in a circle or claims what no article says is refused. */
import { checkScenario } from '../../../src/bot/check-scenario.ts';
import { scenarioSchema, type Scenario } from '../../../src/bot/scenario.ts';
import { problemsOf } from '../../problem.ts';
import type { RuleKind } from '../rule-kind.ts';
import { schemaProblems } from './schema-problems.ts';

export const scenarioKind: RuleKind<Scenario> = {
  name: 'scenario',
  parse(value, lineOf, path, { hasArticle }) {
    const report = problemsOf(path);
    const result = scenarioSchema.safeParse(value);
    if (!result.success) return { problems: schemaProblems(result.error, 'scenario', lineOf, report) };
    const problems = checkScenario(result.data, hasArticle).map(({ path: at, message }) =>
      report('error', lineOf(at), `${at.map(String).join('.')}: ${message}`),
    );
    return problems.length > 0 ? { problems } : { content: result.data, problems };
  },
};

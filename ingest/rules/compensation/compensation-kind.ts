/** KIND of rule file: a compensation table. One that could say two things, or never says one, is refused. */
import { policySchema, type Policy } from '../../../src/compensation/policy.ts';
import { problemsOf, type Problem } from '../../problem.ts';
import type { LineOf } from '../../read-yaml.ts';
import type { RuleKind } from '../rule-kind.ts';
import { checkOverlaps, type Clash } from './check-overlaps.ts';
import { checkRule } from './check-rule.ts';

export const compensationKind: RuleKind<Policy> = {
  name: 'compensation',
  parse(value, lineOf, path, surroundings) {
    const report = problemsOf(path);
    const result = policySchema.safeParse(value);
    if (!result.success) {
      return {
        problems: result.error.issues.map(({ path: at, message }) =>
          report('error', lineOf(at), `${at.map(String).join('.') || 'table'}: ${message}`),
        ),
      };
    }
    const policy = result.data;
    const problems: Problem[] = policy.rules.flatMap((rule, index) =>
      checkRule(rule, policy, surroundings).map(({ path: at, with: other, message }) => {
        const named = other === undefined ? '' : ` (line ${lineOf(['rules', index, ...other])})`;
        return report('error', lineOf(['rules', index, ...at]), `${rule.id}: ${message}${named}`);
      }),
    );
    problems.push(...sameIds(policy, lineOf).map(({ line, message }) => report('error', line, message)));
    problems.push(
      ...checkOverlaps(policy.rules).map((clash) =>
        report('error', lineOf(['rules', clash.rule, 'when']), describe(clash, policy, lineOf)),
      ),
    );
    return problems.length > 0 ? { problems } : { content: policy, problems };
  },
};

function describe({ rule: at, others, kind }: Clash, { rules }: Policy, lineOf: LineOf): string {
  const rule = rules[at];
  const named = others
    .map((other) => `"${rules[other]?.id ?? ''}" (line ${lineOf(['rules', other, 'when'])})`)
    .join(', ');
  switch (kind) {
    case 'same':
      return `rule "${rule?.id ?? ''}" has the conditions of ${named} and the same priority; keep one of them`;
    case 'overlap':
      return `rule "${rule?.id ?? ''}" can match together with ${named}, both of priority ${rule?.priority ?? 0}; part their conditions, or give one a higher priority`;
    case 'covered':
      return `rule "${rule?.id ?? ''}" never matches, since ${named} of higher priority take all of it; widen its conditions, or take it out`;
  }
}

function sameIds({ rules }: Policy, lineOf: LineOf): { line: number; message: string }[] {
  return rules.flatMap(({ id }, index) => {
    const first = rules.findIndex((rule) => rule.id === id);
    if (first === index) return [];
    const message = `rule "${id}" is there already (line ${lineOf(['rules', first, 'id'])}); give one of them another id`;
    return [{ line: lineOf(['rules', index, 'id']), message }];
  });
}

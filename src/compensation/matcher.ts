/** Finds the rule that speaks: the conditions as JsonLogic, run by its engine, which interprets and compiles nothing. */
import { LogicEngine } from 'json-logic-engine';
import type { Facts } from './facts.ts';
import { setConditions, sumConditions, wholeConditions, type Range, type Rule, type When } from './policy.ts';

/** Every rule of the highest priority among those that match: one, since a table where it could be two is refused. */
export type Match = (facts: Facts) => readonly Rule[];

export function createMatcher(rules: readonly Rule[]): Match {
  // Its compiler needs `eval`, which Workers lack; `run` does not, and without its cache a table's logic is not kept for ever.
  const engine = new LogicEngine(undefined, { disableInterpretedOptimization: true });
  const sorted = rules
    .map((rule) => ({ rule, logic: logicOf(rule.when) }))
    .sort((a, b) => b.rule.priority - a.rule.priority);
  return (facts) => {
    const found: Rule[] = [];
    for (const { rule, logic } of sorted) {
      const [first] = found;
      if (first !== undefined && rule.priority < first.priority) break;
      if (engine.run(logic, facts) === true) found.push(rule);
    }
    return found;
  };
}

type Logic = boolean | Readonly<Record<string, readonly unknown[]>>;

function logicOf(when: When): Logic {
  const sets = setConditions.flatMap((name): Logic[] => {
    const values = when[name];
    return values === undefined ? [] : [{ in: [{ var: name }, values] }];
  });
  const ranges = [...wholeConditions, ...sumConditions].flatMap((name): Logic[] => {
    const range = when[name];
    return range === undefined ? [] : rangeLogic({ var: name }, range);
  });
  const all = [...sets, ...ranges];
  return all.length === 0 ? true : { and: all };
}

/** What nobody told is in no range; JsonLogic by itself would take it for 0. */
function rangeLogic(fact: { var: string }, { from, above, to, below }: Range): Logic[] {
  return [
    { '!==': [fact, null] },
    ...(from === undefined ? [] : [{ '>=': [fact, from] }]),
    ...(above === undefined ? [] : [{ '>': [fact, above] }]),
    ...(to === undefined ? [] : [{ '<=': [fact, to] }]),
    ...(below === undefined ? [] : [{ '<': [fact, below] }]),
  ];
}

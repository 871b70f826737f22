/** Checks a scenario as a whole: that it goes on, comes to an end, and says only what an article proves. Pure. */
import { slotsIn } from './slots-in.ts';
import { nodeOf, targetsOf, type Say, type Scenario, type ScenarioNode } from './scenario.ts';

export interface ScenarioFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export function checkScenario(scenario: Scenario, hasArticle: (id: string) => boolean): ScenarioFault[] {
  const nodes = Object.entries(scenario.nodes);
  const at = (name: string, ...rest: readonly PropertyKey[]) => ['nodes', name, ...rest];
  const article = (id: string, path: readonly PropertyKey[]): ScenarioFault[] =>
    hasArticle(id) ? [] : [{ path, message: `no article has the id "${id}"` }];

  const faults: ScenarioFault[] = [
    ...startFaults(scenario),
    ...scenario.articles.flatMap((id, index) => article(id, ['articles', index])),
  ];
  for (const [name, node] of nodes) {
    for (const { path, to } of targetsOf(node)) {
      if (nodeOf(scenario, to) === undefined) faults.push({ path: at(name, ...path), message: `no node "${to}"` });
    }
    if (node.answer !== undefined) faults.push(...article(node.answer, at(name, 'answer')));
    if (node.say === undefined) continue;
    if (node.say.article !== undefined) faults.push(...article(node.say.article, at(name, 'say', 'article')));
    faults.push(...sayFaults(node.say).map(({ path, message }) => ({ path: at(name, 'say', ...path), message })));
  }
  // Of a graph whose ends hang in the air, nothing more can be said.
  if (faults.length > 0) return faults;
  const reached = reachedFrom([scenario.start], scenario, () => true);
  const unreached = nodes.filter(([name]) => !reached.has(name));
  faults.push(...unreached.map(([name]) => ({ path: at(name), message: `no node leads to "${name}"` })));
  for (const [name, node] of nodes) {
    if (node.ask === undefined && loops(name, node, scenario)) {
      faults.push({ path: at(name), message: `"${name}" comes back to itself without asking the customer anything` });
    }
    if (node.ask !== undefined && asksAgain(node, scenario)) {
      const message = `"${name}" may ask twice in a row; say something from an article in between`;
      faults.push({ path: at(name), message });
    }
  }
  return faults;
}

function startFaults(scenario: Scenario): ScenarioFault[] {
  const { starts_with: phrases, articles, start } = scenario;
  const faults: ScenarioFault[] = [];
  if (phrases.ru.length + phrases.en.length + articles.length === 0) {
    faults.push({ path: ['starts_with'], message: 'nothing starts it; give it phrases or articles' });
  }
  if (nodeOf(scenario, start) === undefined) faults.push({ path: ['start'], message: `no node "${start}"` });
  return faults;
}

function sayFaults(say: Say): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  if ((say.article === undefined) !== (say.quote === undefined)) {
    faults.push({ path: [], message: 'an article is cited with its words: give both article and quote' });
  }
  for (const lang of ['ru', 'en'] as const) {
    const { unknown } = slotsIn(say[lang]);
    faults.push(...unknown.map((name) => ({ path: [lang], message: `no slot {${name}}` })));
    const unproven = unprovenFigures(say[lang], say.quote?.[lang] ?? '');
    if (unproven.length > 0) {
      const message = `${unproven.join(', ')}: cite the article (article, quote) in which it stands`;
      faults.push({ path: [lang], message });
    }
  }
  return faults;
}

const figure = /\d+(?:[.,:]\d+)*/g;

/** Figures of a wording that its quote lacks. */
export function unprovenFigures(wording: string, quote: string): string[] {
  const known = new Set(quote.match(figure) ?? []);
  return (wording.match(figure) ?? []).filter((one) => !known.has(one));
}

/** Names that can be come to, over those nodes that `goesOn` lets through. */
function reachedFrom(
  names: readonly string[],
  scenario: Scenario,
  goesOn: (node: ScenarioNode) => boolean,
): ReadonlySet<string> {
  const reached = new Set(names);
  for (const name of reached) {
    const node = nodeOf(scenario, name);
    if (node !== undefined && goesOn(node)) targetsOf(node).forEach(({ to }) => reached.add(to));
  }
  return reached;
}

function loops(name: string, node: ScenarioNode, scenario: Scenario): boolean {
  const next = targetsOf(node).map(({ to }) => to);
  return reachedFrom(next, scenario, ({ ask }) => ask === undefined).has(name);
}

/** Whether a question that proves nothing may follow one with nothing proven in between. */
function asksAgain(node: ScenarioNode, scenario: Scenario): boolean {
  if (isGrounded(node)) return false;
  const next = targetsOf(node).map(({ to }) => to);
  const reached = reachedFrom(next, scenario, (other) => other.ask === undefined && !isGrounded(other));
  return [...reached].some((name) => {
    const other = nodeOf(scenario, name);
    return other?.ask !== undefined && !isGrounded(other);
  });
}

function isGrounded({ say, answer }: ScenarioNode): boolean {
  return answer !== undefined || say?.article !== undefined;
}

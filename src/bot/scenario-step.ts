/** Finds which scenario, if any, a customer's words start or carry on. */
import { compilePhrases, type FindPhrases } from '../text/phrases.ts';
import type { Spoken, Stemmer } from '../text/spoken.ts';
import type { BotState } from './bot-state.ts';
import { nodeOf, type Scenario } from './scenario.ts';

export interface NamedScenario {
  readonly id: string;
  readonly scenario: Scenario;
}

export interface ScenarioStep extends NamedScenario {
  /** The node to walk from. */
  readonly from: string;
}

export interface Scenarios {
  /** By what was said alone: an option of the question that waits, or else the words that start another scenario. */
  bySpeech(state: BotState, readings: readonly Spoken[]): ScenarioStep | undefined;
  /** By the article that would answer. */
  byArticle(state: BotState, articles: readonly string[]): ScenarioStep | undefined;
  /** Where the question that waits got an answer that is none of its options. */
  otherwise(state: BotState): ScenarioStep | undefined;
}

export function createScenarios(list: readonly NamedScenario[], stemmer: Stemmer): Scenarios {
  const compiled = new Map<string, FindPhrases>();

  function says(readings: readonly Spoken[], { ru, en }: { ru: readonly string[]; en: readonly string[] }): boolean {
    const phrases = [...ru, ...en];
    const key = phrases.join('\n');
    const find = compiled.get(key) ?? compilePhrases(phrases, stemmer);
    compiled.set(key, find);
    return readings.some((spoken) => find(spoken).length > 0);
  }

  function waiting({ scenario: at }: BotState) {
    const named = at === undefined ? undefined : list.find(({ id }) => id === at.id);
    const node = named === undefined || at === undefined ? undefined : nodeOf(named.scenario, at.node);
    return named === undefined || node === undefined ? undefined : { named, node };
  }

  const notBegun = ({ begun }: BotState) => list.filter(({ id }) => !begun.includes(id));
  const startOf = (named: NamedScenario): ScenarioStep => ({ ...named, from: named.scenario.start });

  return {
    bySpeech(state, readings) {
      const asked = waiting(state);
      const option = asked?.node.ask?.find(({ answers }) => says(readings, answers));
      if (asked !== undefined && option !== undefined) return { ...asked.named, from: option.to };
      const named = notBegun(state).find(({ scenario }) => says(readings, scenario.starts_with));
      return named === undefined ? undefined : startOf(named);
    },
    byArticle(state, articles) {
      const [first] = articles;
      if (first === undefined) return undefined;
      const named = notBegun(state).find(({ scenario }) => scenario.articles.includes(first));
      return named === undefined ? undefined : startOf(named);
    },
    otherwise(state) {
      const asked = waiting(state);
      return asked?.node.else === undefined ? undefined : { ...asked.named, from: asked.node.else };
    },
  };
}

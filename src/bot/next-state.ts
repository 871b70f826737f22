/** What is to be remembered once a turn was decided. */
import type { RefusalObject } from '../domain/refusal.ts';
import { hashesOfQuotes, hashOfSaid, kept, type BotState } from './bot-state.ts';
import type { TurnDecision } from './decide-turn.ts';
import type { FoundContent } from './find-content.ts';
import { shorten } from './summarise.ts';

export interface Decided {
  readonly decision: Exclude<TurnDecision, { kind: 'look_up' }>;
  /** The whole text that is sent. */
  readonly text: string;
  readonly found: FoundContent | undefined;
  readonly courtesy: boolean;
  /** Takes out what is personal. */
  readonly hide: (text: string) => string;
}

const LONGEST_TRIED = 200;

export async function nextState(state: BotState, decided: Decided): Promise<BotState> {
  const { decision, text, found, courtesy, hide } = decided;
  if (decision.kind === 'stay_out') return state;
  const said = text === '' ? state.said : kept([...state.said, await hashOfSaid(text)]);
  const begun = found?.scenario === undefined ? state.begun : kept([...state.begun, found.scenario.id]);
  if (decision.kind === 'hand_off') {
    return { ...state, said, begun, scenario: undefined, handedOff: decision.reason };
  }
  const asking = decision.outcome === 'clarify';
  const answering = !asking && !courtesy;
  const quotes = answering ? await hashesOfQuotes(decision.wording.citations) : [];
  return {
    ...state,
    said,
    begun,
    cited: kept([...state.cited, ...quotes]),
    answers: state.answers + (answering ? 1 : 0),
    clarifies: asking ? state.clarifies + 1 : 0,
    articles: answering ? kept([...state.articles, ...(found?.articles ?? [])]) : state.articles,
    tried: courtesy ? state.tried : kept([...state.tried, shorten(hide(text), LONGEST_TRIED)]),
    last: answering ? lastOf(decision.outcome, found?.reply?.refusal) : undefined,
    scenario: scenarioOf(state, found, asking),
  };
}

function lastOf(outcome: 'answered' | 'refused' | 'clarify', refusal: RefusalObject | undefined): BotState['last'] {
  // Where nobody says that it is final, a person may look at it once more.
  return outcome === 'refused' ? { kind: 'refusal', mayEscalate: refusal?.mayEscalate ?? true } : { kind: 'answer' };
}

/** A question back in the midst of a scenario leaves its own question waiting; an answer to something else ends it. */
function scenarioOf(state: BotState, found: FoundContent | undefined, asking: boolean): BotState['scenario'] {
  if (found?.scenario === undefined) return asking ? state.scenario : undefined;
  const { id, node } = found.scenario;
  return node === undefined ? undefined : { id, node };
}

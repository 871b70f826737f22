/** Looks for what the bot could say: a scenario's next step, or else what the suggestion service replies. */
import type { ReplyRequest } from '../reply/read-request.ts';
import type { Customer, SlotName } from '../domain/conversation.ts';
import type { Spoken } from '../text/spoken.ts';
import type { BotState } from './bot-state.ts';
import { contentOfReply, type BotReply } from './content-of-reply.ts';
import type { Content } from './decide-turn.ts';
import { judgeWording, type WordingJudge } from './judge-wording.ts';
import { proveLines, type FindArticle } from './prove-lines.ts';
import { runScenario } from './run-scenario.ts';
import type { Scenarios, ScenarioStep } from './scenario-step.ts';
import type { Lang } from './wording.ts';

export type BotSuggest = (request: ReplyRequest) => Promise<BotReply>;

export interface ContentRequest {
  readonly request: ReplyRequest;
  readonly state: BotState;
  readonly readings: readonly Spoken[];
  readonly tellingWords: number;
  readonly lang: Lang;
  readonly customer: Customer | undefined;
  readonly judge: WordingJudge;
  readonly scenarios: Scenarios;
}

export interface FoundContent {
  readonly content: Content;
  /** Absent where a scenario spoke without a look at the articles. */
  readonly reply?: BotReply;
  /** Articles that answer, best first. */
  readonly articles: readonly string[];
  readonly titles: readonly string[];
  readonly missing: readonly SlotName[];
  /** The scenario that speaks, and the question with which it waits. */
  readonly scenario?: { readonly id: string; readonly node?: string | undefined };
}

export function createFindContent(suggest: BotSuggest, findArticle: FindArticle) {
  return async (asked: ContentRequest): Promise<FoundContent> => {
    const spoken = asked.scenarios.bySpeech(asked.state, asked.readings);
    const first = spoken === undefined ? undefined : await walk(spoken, asked);
    if (first !== undefined) return first;

    const reply = await suggest({ ...asked.request, remembers: true });
    const cited = reply.suggestions.flatMap(({ citations }) => citations);
    const speaks = reply.outcome === 'answered' || reply.outcome === 'refused';
    const articles = speaks ? (reply.suggestions[0]?.citations ?? []).map(({ articleId }) => articleId) : [];
    const facts = { reply, titles: cited.map(({ title }) => title), missing: reply.missing ?? [] };
    const step =
      reply.outcome === 'answered'
        ? asked.scenarios.byArticle(asked.state, articles)
        : reply.outcome === 'refused'
          ? undefined
          : asked.scenarios.otherwise(asked.state);
    const walked = step === undefined ? undefined : await walk(step, asked);
    if (walked !== undefined) return { ...walked, ...facts, titles: [...walked.titles, ...facts.titles] };
    const content = await contentOfReply(reply, asked.tellingWords, asked.lang, asked.judge);
    return { content, articles: [...new Set(articles)], ...facts };
  };

  /** `undefined` for a scenario that has nothing to say here, so that the articles are asked. */
  async function walk(step: ScenarioStep, asked: ContentRequest): Promise<FoundContent | undefined> {
    const { lang, customer, judge } = asked;
    const { lines, stop } = runScenario(step.scenario, step.from, customer);
    if (lines.length === 0 && stop.kind !== 'handoff') return undefined;
    const proven = await proveLines(lines, { lang, customer }, findArticle);
    if (proven === undefined) return { ...silent(step.id), content: { kind: 'nothing', reason: 'policy' } };
    const { citations } = proven;
    const asking = stop.kind === 'ask' && citations.length === 0;
    const wording = proven.text === '' ? undefined : await judgeWording(proven, judge, asking);
    const found = {
      articles: [...new Set(citations.map(({ articleId }) => articleId))],
      titles: citations.map(({ title }) => title),
      missing: [],
      scenario: { id: step.id, node: stop.kind === 'ask' ? stop.node : undefined },
    };
    if (stop.kind === 'handoff' || wording === undefined) {
      const reason = stop.kind === 'handoff' ? stop.reason : 'policy';
      return { ...found, content: { kind: 'nothing', reason, wording } };
    }
    return { ...found, content: { kind: 'say', outcome: asking ? 'clarify' : 'answered', wordings: [wording] } };
  }
}

function silent(id: string): Omit<FoundContent, 'content'> {
  return { articles: [], titles: [], missing: [], scenario: { id } };
}

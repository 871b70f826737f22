/** Weighs one turn: gathers the evidence, has it decided, looks for something to say and has that decided too. */
import type { Analyzer } from '../text/analyzer.ts';
import type { BotTurnRequest } from '../domain/bot-turn.ts';
import { createPromisesPerson } from '../policy/promises-person.ts';
import { isRepeatContact, type EarlierConversation } from '../policy/repeat-contact.ts';
import { quietPeriodOf, type BotRules } from './bot-rules.ts';
import { saidIn, type BotState } from './bot-state.ts';
import { decideTurn, type Content, type TurnDecision, type TurnEvidence } from './decide-turn.ts';
import { createFindContent, type BotSuggest, type FoundContent } from './find-content.ts';
import { judgeWording, type WordingJudge } from './judge-wording.ts';
import type { FindArticle } from './prove-lines.ts';
import type { ReadSigns, Signs } from './read-signs.ts';
import { createScenarios, type NamedScenario } from './scenario-step.ts';
import { createWordsForPeople } from './words-for-people.ts';
import { farewells, greetings, questionsBack, type Lang } from './wording.ts';

export interface WeighParts {
  readonly suggest: BotSuggest;
  readonly findArticle: FindArticle;
  readonly analyzer: Analyzer;
  readonly now: () => Date;
  readonly readSigns: ReadSigns;
  /** Whether the tone of a text lets a bot send it. */
  readonly mayBotSend: (text: string, lang: Lang) => boolean;
}

export interface Weighed {
  readonly decision: Exclude<TurnDecision, { kind: 'look_up' }>;
  readonly signs: Signs;
  readonly found: FoundContent | undefined;
  readonly courtesy: boolean;
}

export interface WeighRequest {
  readonly request: BotTurnRequest;
  readonly state: BotState;
  readonly rules: BotRules;
  readonly scenarios: readonly NamedScenario[];
  readonly earlier: readonly EarlierConversation[];
  readonly lang: Lang;
}

export function createWeighTurn(parts: WeighParts) {
  const { suggest, findArticle, analyzer, now, readSigns, mayBotSend } = parts;
  const findContent = createFindContent(suggest, findArticle);
  const promisesPerson = createPromisesPerson(analyzer);
  const wordsForPeople = createWordsForPeople(analyzer);

  return async ({ request, state, rules, scenarios, earlier, lang }: WeighRequest): Promise<Weighed> => {
    const { messages, channel, customer } = request;
    const signs = readSigns(messages);
    const said = new Set([...state.said, ...(await saidIn(messages))]);
    const maySend = (text: string) => mayBotSend(text, lang);
    const judge: WordingJudge = { said, cited: new Set(state.cited), maySend, promisesPerson };
    const terms = analyzer.questionTerms(signs.text, lang);
    const cameBackFor = (articles: readonly string[]) =>
      // Later turns of the same conversation are no further contact.
      state.answers === 0 &&
      isRepeatContact({
        contacts: customer?.contacts ?? [],
        earlier,
        now: now(),
        quietPeriod: quietPeriodOf(rules),
        terms: new Set(terms),
        termsOf: (text) => analyzer.questionTerms(text, lang),
        articles,
      });
    const courtesy = await courtesyOf(signs, state, lang, judge);
    const evidence: TurnEvidence = {
      personAnswered: messages.some(({ role }) => role === 'agent'),
      handedOff: state.handedOff,
      sensitive: signs.sensitive,
      askedForHuman: signs.askedForHuman,
      mood: signs.mood,
      likely: signs.likely?.sign,
      wordsForPeople: wordsForPeople(rules, signs.readings),
      channelAllowed: channel === undefined || rules.channels.length === 0 || rules.channels.includes(channel),
      last: state.last,
      rejection: signs.rejection,
      repeated: cameBackFor([]),
      answers: state.answers,
      answersAtMost: rules.answers_at_most,
      clarifies: state.clarifies,
      clarifiesAtMost: rules.clarifications_in_a_row,
      content: courtesy,
    };
    const decision = decideTurn(evidence);
    if (decision.kind !== 'look_up') {
      return { decision, signs, found: undefined, courtesy: courtesy !== undefined && signs.smallTurn === 'closing' };
    }
    const found = await findContent({
      request: { ...request, audience: 'customer' },
      state,
      readings: signs.readings,
      tellingWords: new Set(terms).size,
      lang,
      customer,
      judge,
      scenarios: createScenarios(scenarios, analyzer),
    });
    const content = { ...found.content, keptForPeople: await isKept(found.articles, rules, lang) };
    const repeated = cameBackFor(found.articles);
    // What a scenario asks, and where it ends, its writer has decided.
    const likely = found.scenario === undefined ? evidence.likely : undefined;
    const decided = decideTurn({ ...evidence, repeated, content, likely });
    if (decided.kind === 'look_up') throw new Error('content was looked for and not found');
    return { decision: decided, signs, found, courtesy: false };
  };

  /** Whether the administrator keeps what was found for people, by the article or by its topic. */
  async function isKept(articles: readonly string[], { always_to_person: kept }: BotRules, lang: Lang) {
    if (articles.some((id) => kept.articles.includes(id))) return true;
    if (kept.topics.length === 0) return false;
    const found = await Promise.all(articles.map((id) => findArticle({ id, locale: lang, audience: 'customer' })));
    return found.some(({ topics }) => topics.some((topic) => kept.topics.includes(topic)));
  }
}

/** What meets a turn that asks nothing. Thanks before anything was said, and an "ok" to a question, are no farewells. */
async function courtesyOf(
  { smallTurn }: Signs,
  state: BotState,
  lang: Lang,
  judge: WordingJudge,
): Promise<Content | undefined> {
  const say = async (outcome: 'answered' | 'clarify', texts: readonly string[]): Promise<Content> => ({
    kind: 'say',
    outcome,
    courtesy: true,
    wordings: await Promise.all(texts.map((text) => judgeWording({ text, citations: [] }, judge, true))),
  });
  switch (smallTurn) {
    case undefined:
      return undefined;
    case 'closing':
      return state.scenario === undefined && state.clarifies === 0 && state.answers > 0
        ? say('answered', farewells[lang])
        : undefined;
    case 'greeting':
      return state.answers + state.clarifies === 0 ? say('clarify', greetings[lang]) : undefined;
    case 'blank':
      return say('clarify', questionsBack(lang, []));
  }
}

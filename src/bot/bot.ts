/** A bot's turn in a conversation: an answer that a customer may read, a question, a refusal, or a person takes over. */
import { botTurnSchema, type BotTurn, type BotTurnRequest } from '../domain/bot-turn.ts';
import type { Handoff } from '../domain/handoff.ts';
import { SufflerError } from '../errors.ts';
import { createPromisesPerson } from '../policy/promises-person.ts';
import type { ListRules } from '../rules/list-rules.ts';
import type { TenantStore } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { guessLang } from '../text/guess-lang.ts';
import { createBotMemory } from './bot-memory.ts';
import { defaultBotRules, quietPeriodOf, type BotRules } from './bot-rules.ts';
import { stateOfMessages, type BotState } from './bot-state.ts';
import type { BotSuggest } from './find-content.ts';
import { createHidePersonal } from './hide-personal.ts';
import { nextState } from './next-state.ts';
import type { FindArticle } from './prove-lines.ts';
import { createReadSigns } from './read-signs.ts';
import type { Scenario } from './scenario.ts';
import { sealOf, type Seal } from '../repeats/seal.ts';
import { summarise } from './summarise.ts';
import { createWeighTurn, type Weighed } from './weigh-turn.ts';
import { handoffText, type Lang } from './wording.ts';

export interface BotParts extends TenantStore {
  readonly suggest: BotSuggest;
  readonly findArticle: FindArticle;
  readonly listRules: ListRules<BotRules>;
  readonly listScenarios: ListRules<Scenario>;
  readonly analyzer: Analyzer;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Whether the tone of a text lets a bot send it. Default: any. */
  readonly mayBotSend?: ((text: string, lang: Lang) => boolean) | undefined;
}

/**
 * Rejects with `SufflerError` `turn_overtaken` where another turn of the conversation was kept meanwhile, and with
 * `idempotency_key_reused` where the key came with another request before.
 */
export type TakeTurn = (request: BotTurnRequest, idempotencyKey?: string) => Promise<BotTurn>;

/** Requests of one conversation whose answers are kept for a repetition. */
const REPEATS_AT_MOST = 10;

export function createBot(parts: BotParts): TakeTurn {
  const { analyzer, now, newId, mayBotSend = () => true, listRules, listScenarios } = parts;
  const memory = createBotMemory(parts, now);
  const promisesPerson = createPromisesPerson(analyzer);
  const weighTurn = createWeighTurn({ ...parts, readSigns: createReadSigns(analyzer), mayBotSend });

  return async (request, idempotencyKey) => {
    const { conversationId, messages, customer } = request;
    const seal = idempotencyKey === undefined ? undefined : await sealOf(idempotencyKey, request);
    const { version, state: remembered } = await memory.recall(conversationId);
    const repeated = seal === undefined ? undefined : await answerBefore(seal, remembered);
    if (repeated !== undefined) return repeated;

    const state = remembered ?? (await stateOfMessages(messages, promisesPerson));
    const rules = (await listRules())[0]?.content ?? defaultBotRules;
    const lang = langOf(request);
    const since = new Date(now().getTime() - quietPeriodOf(rules));
    const weighed = await weighTurn({
      request,
      state,
      rules,
      scenarios: (await listScenarios()).map(({ id, content }) => ({ id, scenario: content })),
      earlier: customer?.id === undefined ? [] : await memory.earlier(customer.id, conversationId, since),
      lang,
    });
    const turn = turnOf(weighed, request, state, rules, lang);
    const hide = createHidePersonal(customer);
    const next = await nextState(state, { ...weighed, text: turn.text, hide });
    const repeats = seal === undefined ? [] : [{ key: seal.key, sealed: await seal.close(JSON.stringify(turn)) }];
    const kept = { ...next, repeats: [...state.repeats, ...repeats].slice(-REPEATS_AT_MOST) };
    if (await memory.keep(conversationId, version, kept, customer?.id)) return turn;

    // Overtaken by its own repetition it gives the same answer.
    const twin = seal === undefined ? undefined : await answerBefore(seal, (await memory.recall(conversationId)).state);
    if (twin !== undefined) return twin;
    throw new SufflerError(
      'turn_overtaken',
      'Another turn of this conversation was answered meanwhile; read its answer, then send all messages again.',
    );
  };

  function turnOf(
    { decision, signs, found }: Weighed,
    { messages, customer }: BotTurnRequest,
    state: BotState,
    rules: BotRules,
    lang: Lang,
  ): BotTurn {
    const replyId = found?.reply?.id ?? newId();
    if (decision.kind === 'say') {
      const { text, citations } = decision.wording;
      return { outcome: decision.outcome, text, citations: [...citations], handoff: null, replyId };
    }
    const { reason } = decision;
    const wording = decision.kind === 'hand_off' ? decision.wording : undefined;
    const { titles = [], missing = [] } = found ?? {};
    const hide = createHidePersonal(customer);
    const summary = summarise({ reason, messages, customer, titles, missing, mood: signs.mood, hide }, lang);
    const handoff: Handoff = { reason, summary, tried: state.tried };
    const passing = handoffText(
      reason,
      lang,
      rules,
      signs.sensitive ?? (reason === 'sensitive' ? signs.likely?.kind : undefined),
    );
    const parting = wording?.promisesPerson === true ? [wording.text] : [...(wording ? [wording.text] : []), passing];
    return {
      outcome: 'handed_off',
      text: decision.kind === 'stay_out' ? '' : parting.join('\n\n'),
      citations: [...(wording?.citations ?? [])],
      handoff,
      replyId,
    };
  }
}

/** What the same request was answered before. */
async function answerBefore(seal: Seal, state: BotState | undefined): Promise<BotTurn | undefined> {
  const before = state?.repeats.find(({ key }) => key === seal.key);
  if (before === undefined) return undefined;
  const opened = await seal.open(before.sealed);
  if (opened === undefined) {
    throw new SufflerError(
      'idempotency_key_reused',
      'This Idempotency-Key came with another request; give each turn a key of its own.',
    );
  }
  return botTurnSchema.parse(JSON.parse(opened));
}

/** The language that the bot speaks itself: asked for, or that of the customer's last words that have letters. */
function langOf({ locale, messages }: BotTurnRequest): Lang {
  if (locale !== undefined) return locale.split('-')[0]?.toLowerCase() === 'ru' ? 'ru' : 'en';
  const said = messages.filter(({ role }) => role === 'customer').map(({ text }) => guessLang(text));
  return said.findLast((lang) => lang !== undefined) ?? 'en';
}

/** Asks the services each case and judges what came back, by rules alone. */
import type { BotTurn } from '../../src/domain/bot-turn.ts';
import type { HandoffReason } from '../../src/domain/handoff.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { RefusalReply } from '../../src/reply/refuse.ts';
import type { Services } from '../../src/services.ts';
import { keepsPromise } from '../metrics/keeps-promise.ts';
import type { ReplyCase } from '../reply-case.ts';
import { unsupportedIn } from './unsupported-in.ts';

export interface CaseResult {
  readonly id: string;
  readonly lang: string;
  readonly split: string;
  readonly kind: string;
  /** What a bot did, as the cases name it. */
  readonly action: string;
  readonly actions: readonly string[];
  readonly handoff: { readonly expected: string | undefined; readonly given: HandoffReason | undefined };
  /** Handed over only to keep what the right article promises. */
  readonly keepsPromise: boolean;
  /** The first cited article is one of those that answer; `undefined` where nothing was said. */
  readonly rightArticle: boolean | undefined;
  /** The refusal endpoint gave just the refusal that covers the request; for refusal cases. */
  readonly rightRefusal: boolean | undefined;
  /** Of all that was refused: a reason with an alternative. */
  readonly formula: { readonly refused: number; readonly kept: number };
  readonly unsupported: number;
  readonly agentTexts: number;
  readonly forbidden: readonly string[];
  readonly faults: readonly string[];
  /** The last message and the answer, for whoever reads the misses. */
  readonly told: string;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

export async function judgeReplies(cases: readonly ReplyCase[], services: Services): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of cases) results.push(await judgeReply(one, services));
  return results;
}

async function judgeReply(one: ReplyCase, { suggest, refuse, takeTurn, article }: Services): Promise<CaseResult> {
  const { id, lang, messages, customer, channel, expect, metadata } = one;
  const request = { messages, locale: lang, channel, customer, audience: 'customer' as const };
  const reply = await suggest(request);
  const turn = await takeTurn({ conversationId: id, messages, locale: lang, channel, customer });
  const refusal = expect.refusal === undefined ? undefined : await refuse(request);

  const actions = expect.actions ?? [expect.action];
  // Where a person has the conversation the bot keeps out of it: then what is whispered to them counts.
  const isAssisted = messages.some(({ role }) => role === 'agent');
  const action = actionOf(isAssisted ? reply.outcome : turn.outcome);
  const cited = (isAssisted ? reply.suggestions[0]?.citations : turn.citations)?.[0]?.articleId;
  const shown = [...reply.suggestions.map(({ text }) => text), turn.text, ...(refusal ? [refusal.text] : [])];
  const forbidden = (expect.must_not ?? []).filter((words) =>
    shown.some((text) => text.toLowerCase().includes(words.toLowerCase())),
  );
  const citations = [
    ...reply.suggestions.flatMap((one) => one.citations),
    ...turn.citations,
    ...(refusal?.citations ?? []),
  ];
  const unsupported = await unsupportedIn({ reply, turn, refusal, customer }, article);
  const agentTexts = reply.suggestions.filter(({ audience }) => audience === 'agent').length + unsupported.hidden;
  const rightArticle =
    cited === undefined || expect.articles.length === 0 ? undefined : expect.articles.includes(cited);
  const rightRefusal =
    expect.refusal === undefined ? undefined : refusal?.refusal?.reason === oneLine(expect.refusal.reason);
  const faults = [
    ...(actions.includes(action as never) ? [] : [`did ${action}, not ${actions.join('/')}`]),
    ...(rightArticle === false && action !== 'handoff'
      ? [`from ${cited ?? ''}, not ${expect.articles.join('/')}`]
      : []),
    ...(rightRefusal === false ? [`refusal ${refusal?.refusal?.articleId ?? 'none'}`] : []),
    ...forbidden.map((words) => `shows "${words}"`),
    ...(unsupported.claims > 0 ? ['unsupported'] : []),
    ...(agentTexts > 0 ? ['agents’ text'] : []),
  ];
  return {
    id,
    lang,
    split: metadata.split,
    kind: metadata.kind,
    action,
    actions,
    handoff: { expected: expect.handoff, given: turn.handoff?.reason },
    keepsPromise: keepsPromise({ reason: turn.handoff?.reason, cited, articles: expect.articles }),
    rightArticle,
    rightRefusal,
    formula: formulaOf(reply, turn, refusal),
    unsupported: unsupported.claims,
    agentTexts,
    forbidden,
    faults,
    told: `${oneLine(messages.at(-1)?.text ?? '').slice(0, 160)} → ${turn.handoff?.reason ?? ''} ${reply.confidence} ${oneLine(turn.text).slice(0, 160)} [${citations[0]?.articleId ?? ''}]`,
  };
}

function actionOf(outcome: Reply['outcome']): string {
  switch (outcome) {
    case 'answered':
      return 'answer';
    case 'clarify':
      return 'clarify';
    case 'refused':
      return 'refuse';
    case 'handed_off':
      return 'handoff';
    case 'silent':
      return 'silent';
  }
}

function formulaOf(reply: Reply, turn: BotTurn, refusal: RefusalReply | undefined) {
  const refusals = [
    ...(reply.outcome === 'refused' ? [reply.refusal] : []),
    ...(refusal?.outcome === 'refused' ? [refusal.refusal] : []),
  ];
  const spoken = turn.outcome === 'refused' ? [turn.citations.length >= 2] : [];
  const kept = refusals.filter(
    (one) => one !== undefined && one !== null && one.reason !== '' && one.alternatives.length > 0,
  );
  return { refused: refusals.length + spoken.length, kept: kept.length + spoken.filter(Boolean).length };
}

/** Asks the services one case: what production would search, whisper, say to the customer, and refuse with. */
import type { BotTurn } from '../../src/domain/bot-turn.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { Trace } from '../../src/domain/trace.ts';
import type { RefusalReply } from '../../src/reply/refuse.ts';
import type { Services } from '../../src/services.ts';
import type { EvalCase } from './case.ts';

export interface Asked {
  readonly hits: readonly string[];
  readonly reply: Reply;
  readonly turn: BotTurn;
  /** Where the case expects a refusal. */
  readonly refusal?: RefusalReply;
  /** Of the reply and of the turn, as stored. */
  readonly traces: readonly Trace[];
  readonly ms: { readonly search: number; readonly suggest: number; readonly turn: number };
}

/** `place` names the conversation, so that no other case or run is remembered in it. */
export async function askCase(one: EvalCase, services: Services, place: string): Promise<Asked> {
  const { messages, lang: locale, channel } = one;
  const customer =
    one.customer?.id === undefined ? one.customer : { ...one.customer, id: `${one.customer.id}:${place}` };
  const request = { messages, locale, channel, customer, audience: 'customer' as const };
  const clock = startClock();
  const { hits } = await services.search({ messages, locale, channel, audience: 'customer', limit: 10 });
  const search = clock();
  const reply = await services.suggest(request);
  const suggest = clock();
  const turn = await services.takeTurn({ conversationId: place, messages, locale, channel, customer });
  const taken = clock();
  const refusal = one.expect.refusal === undefined ? undefined : await services.refuse(request);
  const traces = await Promise.all([...new Set([reply.id, turn.replyId])].map((id) => services.trace(id)));
  return {
    hits: hits.map(({ articleId }) => articleId),
    reply,
    turn,
    ...(refusal === undefined ? {} : { refusal }),
    traces: traces.filter((trace) => trace !== undefined),
    ms: { search, suggest, turn: taken },
  };
}

/** Gives the ms since it was last asked. */
function startClock(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return Math.round(passed * 100) / 100;
  };
}

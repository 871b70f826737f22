/** What a reply of the suggestion service gives a bot to say; its silence becomes a question or a hand-off. */
import type { SlotName } from '../domain/conversation.ts';
import type { HandoffReason } from '../domain/handoff.ts';
import type { RefusalObject } from '../domain/refusal.ts';
import type { Reply } from '../domain/reply.ts';
import type { Content } from './decide-turn.ts';
import { judgeWording, type WordingJudge } from './judge-wording.ts';
import { questionsBack, type Lang } from './wording.ts';

/** What the bot needs of a reply. */
export type BotReply = Pick<Reply, 'outcome' | 'reason' | 'confidence' | 'suggestions' | 'missing'> & {
  readonly id?: string | undefined;
  readonly refusal?: RefusalObject | undefined;
};

/** Distinct telling words up to which a question that found nothing is asked back rather than given up. */
const SHORT = 2;

export async function contentOfReply(
  reply: BotReply,
  tellingWords: number,
  lang: Lang,
  judge: WordingJudge,
): Promise<Content> {
  // Another article is offered to agents, who choose; a bot says the best one's words or none.
  const best = reply.suggestions[0]?.citations[0]?.articleId;
  const sendable = reply.suggestions.filter(
    ({ audience, citations }) => audience === 'customer' && citations[0]?.articleId === best,
  );
  const ask = async (missing: readonly SlotName[] = []): Promise<Content> => ({
    kind: 'say',
    outcome: 'clarify',
    wordings: await Promise.all(
      questionsBack(lang, missing).map((text) => judgeWording({ text, citations: [] }, judge, true)),
    ),
  });
  switch (reply.outcome) {
    case 'answered':
    case 'refused':
      return {
        kind: 'say',
        outcome: reply.outcome,
        wordings: await Promise.all(sendable.map((suggestion) => judgeWording(suggestion, judge))),
      };
    case 'clarify': {
      const asked = reply.suggestions.filter(({ audience }) => audience === 'customer');
      const wordings = await Promise.all(asked.map((suggestion) => judgeWording(suggestion, judge, true)));
      return wordings.length > 0 ? { kind: 'say', outcome: 'clarify', wordings } : ask();
    }
    case 'handed_off':
      // A refusal without an alternative, or one that can't be proven.
      return nothing('policy');
    case 'silent':
      switch (reply.reason) {
        case 'needs_customer_data':
          return ask(reply.missing);
        case 'conflict':
          return nothing('conflict');
        case 'internal_only':
          return nothing('policy');
        case 'stale':
          return nothing('no_match');
        case 'no_match':
        case undefined:
          return tellingWords <= SHORT ? ask() : nothing('no_match');
      }
  }
}

function nothing(reason: HandoffReason): Content {
  return { kind: 'nothing', reason };
}

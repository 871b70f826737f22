/** Scores how a conversation ended: by the bot, by a person or in silence, and whether it had to. */
import type { Action, EvalCase } from './case.ts';

export interface Ending {
  readonly did: Action;
  /** Why a person takes over, where one does. */
  readonly reason: string | undefined;
  readonly right: boolean;
}

/** By the name of the metric; `undefined` where it does not apply. */
export function stoppingScores({ expect }: EvalCase, { did, reason, right }: Ending) {
  const { actions } = expect;
  const only = (action: Action) => actions.length === 1 && actions[0] === action;
  const mustStop = actions.every((action) => action === 'handoff' || action === 'silent');
  const stopped = did === 'handoff' || did === 'silent';
  const handedOff = did === 'handoff';
  return {
    right_stop: mustStop ? Number(stopped) : undefined,
    answered: only('answer') ? Number(did === 'answer') : undefined,
    over_refusal: only('answer') ? Number(stopped || did === 'refuse') : undefined,
    handoff_precision: handedOff ? Number(actions.includes('handoff')) : undefined,
    handoff_recall: only('handoff') ? Number(handedOff) : undefined,
    handoff_reason: handedOff && only('handoff') ? Number(reason === expect.handoff) : undefined,
    contained: Number(!stopped),
    resolved: Number(right && !stopped),
  };
}

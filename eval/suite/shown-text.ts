/** What a customer is shown of what was asked: by the bot, or by the agent who has the conversation. */
import type { Citation, Outcome } from '../../src/domain/reply.ts';
import type { Asked } from './ask-case.ts';
import type { Action, EvalCase } from './case.ts';

export interface Shown {
  readonly outcome: Outcome;
  /** The outcome in the words of the cases. */
  readonly did: Action;
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Where a person has the conversation the bot keeps out of it: then what is whispered to them counts. */
export function shownOf({ messages }: EvalCase, { reply, turn }: Asked): Shown {
  if (!messages.some(({ role }) => role === 'agent')) {
    return { outcome: turn.outcome, did: actionOf(turn.outcome), text: turn.text, citations: turn.citations };
  }
  const best = reply.suggestions.find(({ audience }) => audience === 'customer');
  const { outcome } = reply;
  return { outcome, did: actionOf(outcome), text: best?.text ?? '', citations: best?.citations ?? [] };
}

function actionOf(outcome: Outcome): Action {
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

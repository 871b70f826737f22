/** What an agent can do where there is no ready answer: a silence is never a dead end. */
import type { Reply } from '../../../domain/reply.ts';

/**
 * `ask`: for what is missing. `refuse`: by the formula. `hand_on`: to a colleague who may know. `search`: by hand.
 * `draft`: save one's own reply as an article.
 */
export type NextStep = 'ask' | 'refuse' | 'hand_on' | 'search' | 'draft';

/** The most helpful one first; none where the reply says all that is to say. */
export function nextSteps({
  outcome,
  reason,
  missing = [],
}: Pick<Reply, 'outcome' | 'reason' | 'missing'>): NextStep[] {
  const ask: NextStep[] = missing.length > 0 ? ['ask'] : [];
  switch (outcome) {
    case 'answered':
      return ask;
    case 'refused':
      return [];
    case 'clarify':
      return ['search'];
    case 'handed_off':
      // A refusal was looked for and has no alternative: the formula would end here again.
      return ['hand_on', 'search'];
    case 'silent':
      return [...ask, ...stepsFor(reason)];
  }
}

function stepsFor(reason: Reply['reason']): NextStep[] {
  switch (reason) {
    case 'conflict':
    case 'internal_only':
      // Whoever may read more decides: a draft would only add a third opinion.
      return ['hand_on', 'search', 'refuse'];
    case 'needs_customer_data':
      return ['search', 'hand_on'];
    case 'stale':
    case 'no_match':
    case undefined:
      return ['search', 'refuse', 'hand_on', 'draft'];
  }
}

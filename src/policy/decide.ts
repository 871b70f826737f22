/** Decides from the evidence, by what being wrong would cost, whether to speak, to ask back or to stay silent, and why. */
import type { SilenceReason } from '../domain/reply.ts';
import type { Chances } from './doubt-of.ts';
import type { HiddenBecause } from './visibility.ts';

export interface Evidence extends Chances {
  readonly confidence: number;
  /** Whether an editor wrote that the first hit answers this question, word for word. */
  readonly asAsked: boolean;
  /** The best answer that the reader may not see, if any. */
  readonly withheld: { readonly because: HiddenBecause; readonly confidence: number } | undefined;
  /** Distinct telling words in the question. */
  readonly words: number;
  /** Scores of the hits, best first. */
  readonly scores: readonly number[];
}

export type Decision =
  | { readonly kind: 'speak' }
  | { readonly kind: 'ask_back' }
  | { readonly kind: 'stay_silent'; readonly reason: SilenceReason };

/** A question of so few words may mean several things. */
const SHORT = 2;
/** The second hit is as good as the first from this share of its score on. */
const TIE = 0.7;
/**
 * An answer must be right; a question only asks for a moment of time. So it is asked from this share of the threshold
 * on, and only some article must answer, not the first: which one it is, is what is asked.
 */
const WORTH_ASKING = 0.7;

export function decide(evidence: Evidence, threshold: number): Decision {
  const { confidence, withheld, inDomain, answerable, scores } = evidence;
  if (withheld !== undefined && withheld.confidence >= threshold && withheld.confidence > confidence) {
    return { kind: 'stay_silent', reason: reasonFor(withheld.because) };
  }
  if (confidence >= threshold) return { kind: meansSeveral(evidence) ? 'ask_back' : 'speak' };
  if (scores.length > 1 && inDomain * answerable >= WORTH_ASKING * threshold) return { kind: 'ask_back' };
  return { kind: 'stay_silent', reason: 'no_match' };
}

/** However sure the first hit looks: in a word or two nothing tells it from the second. */
function meansSeveral({ asAsked, words, scores: [first = 0, second = 0] }: Evidence): boolean {
  return !asAsked && words <= SHORT && first > 0 && second >= TIE * first;
}

function reasonFor(because: HiddenBecause): SilenceReason {
  switch (because) {
    case 'internal_only':
      return 'internal_only';
    case 'stale':
    case 'not_yet':
      return 'stale';
    case 'other_tenant':
    case 'not_published':
    case 'other_language':
    case 'other_channel':
      return 'no_match';
  }
}

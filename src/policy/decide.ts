/** Decides from the evidence whether to speak, to ask back or to stay silent, and why. */
import type { SilenceReason } from '../domain/reply.ts';
import type { HiddenBecause } from './visibility.ts';

export interface Evidence {
  readonly confidence: number;
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
const TIE = 0.85;
/** Below this share of the threshold even asking back would be guessing. */
const WORTH_ASKING = 0.5;

export function decide({ confidence, withheld, words, scores }: Evidence, threshold: number): Decision {
  if (withheld !== undefined && withheld.confidence >= threshold && withheld.confidence > confidence) {
    return { kind: 'stay_silent', reason: reasonFor(withheld.because) };
  }
  if (confidence >= threshold) return { kind: 'speak' };
  const [first = 0, second = 0] = scores;
  if (words <= SHORT && second >= TIE * first && first > 0 && confidence >= WORTH_ASKING * threshold) {
    return { kind: 'ask_back' };
  }
  return { kind: 'stay_silent', reason: 'no_match' };
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

/** Names what speaks most against an answer that is not sure enough. */
import type { Doubt } from '../domain/reply.ts';

/** Probabilities, 0..1, each given that the one before holds. */
export interface Chances {
  /** The question is about what these articles are about. */
  readonly inDomain: number;
  /** Some article answers it. */
  readonly answerable: number;
  /** It is the first one found. */
  readonly first: number;
}

/** The weakest link; of equal ones the earlier, on which the others rest. */
export function doubtOf({ inDomain, answerable, first }: Chances): Doubt {
  if (inDomain <= answerable && inDomain <= first) return 'out_of_domain';
  return answerable <= first ? 'near_miss' : 'underspecified';
}

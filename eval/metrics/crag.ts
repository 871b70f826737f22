/** The score of the CRAG benchmark (Yang et al. 2024): a wrong answer costs as much as a right one brings. */
import type { Outcome } from '../../src/domain/reply.ts';

/**
 * 1 for a right answer or refusal, -1 for a wrong one, 0 where it kept silent, asked back or handed over; the mean over
 * cases, -1..1, is the score. Two right, one silent, one wrong: (1 + 1 + 0 - 1) / 4 is .25.
 */
export function cragScore(outcome: Outcome, isRight: boolean): -1 | 0 | 1 {
  switch (outcome) {
    case 'answered':
    case 'refused':
      return isRight ? 1 : -1;
    case 'clarify':
    case 'handed_off':
    case 'silent':
      return 0;
  }
}

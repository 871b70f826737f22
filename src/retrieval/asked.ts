/** What of a question the judgement of its hits must know. */
import type { AskedQuestion } from './confidence.ts';
import type { Question } from './understand.ts';

/** `unknown`: share of the question's weight that no article holds, as the index tells it. */
export function asked({ terms, own, corrections = [] }: Question, unknown: number): AskedQuestion {
  return { terms: terms.length, unknown, corrected: Math.min(1, corrections.length / Math.max(1, own)) };
}

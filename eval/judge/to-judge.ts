/** What the judge reads: an answer with what was expected of it, or two answers to one question. */
import type { Known } from '../../src/privacy/known.ts';
import type { CaseRecord } from '../suite/record.ts';

export type Expected = Pick<CaseRecord['expected'], 'actions' | 'nuggets' | 'answer'>;

export interface Shown {
  /** What the service did, in the words of the cases. */
  readonly did: CaseRecord['did'];
  /** What the customer read. */
  readonly text: string;
  /** From the articles that it cites. */
  readonly quotes: readonly string[];
}

interface Asked {
  readonly question: string;
  readonly expected: Expected;
  /** What is known to be personal beside what the texts themselves give away, as from a case's customer. */
  readonly known?: Known;
}

export interface AnswerToJudge extends Asked {
  readonly shown: Shown;
}

export interface PairToJudge extends Asked {
  readonly first: Shown;
  readonly second: Shown;
}

export function answerToJudge(record: CaseRecord): AnswerToJudge {
  return { question: record.question, expected: record.expected, shown: shownIn(record) };
}

/** Throws `RangeError` for records of two cases. */
export function pairToJudge(first: CaseRecord, second: CaseRecord): PairToJudge {
  if (first.id !== second.id) throw new RangeError(`${first.id} and ${second.id} are two questions`);
  return { question: first.question, expected: first.expected, first: shownIn(first), second: shownIn(second) };
}

function shownIn({ did, text, citations }: CaseRecord): Shown {
  return { did, text, quotes: [...new Set(citations.map(({ quote }) => quote))] };
}

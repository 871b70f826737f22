/** What the judge says of an answer or of a pair. It advises: no figure of it decides alone whether a run passes. */

export const answerVerdicts = ['right', 'partly', 'wrong'] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

export const pairVerdicts = ['first', 'second', 'tie'] as const;
export type PairVerdict = (typeof pairVerdicts)[number];

/** It was too late, it could not be asked, or what it said is no verdict. */
export type JudgeFault = 'timeout' | 'unavailable' | 'garbage';

/** The model failed, which says nothing of what it was to judge. */
export interface JudgeError {
  readonly verdict: 'judge_error';
  readonly cause: JudgeFault;
}

export interface Judged<Verdict extends string> {
  readonly verdict: Verdict;
  /** The two orders had two verdicts. */
  readonly flipped: boolean;
  /** The model's own, one sentence each order, without personal data. */
  readonly reasons: readonly string[];
}

export type AnswerJudgement = Judged<AnswerVerdict> | JudgeError;
export type PairJudgement = Judged<PairVerdict> | JudgeError;

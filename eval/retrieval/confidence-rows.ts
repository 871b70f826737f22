/** What our own confidence is worth on a set: parting what can be answered from what can't, and keeping its word. */
import { areaUnderCurve, calibrationError, precisionOfSurest } from '../metrics/confidence.ts';
import type { Judged } from '../metrics/judged.ts';
import { groupBy } from '../group-by.ts';
import type { EvalQuestion } from '../questions.ts';
import type { Answer } from './engine.ts';

export interface ConfidenceRow {
  readonly name: string;
  readonly questions: number;
  /** Answerable or not; absent where all are alike. */
  readonly auroc?: number | undefined;
  /** Share right when only the surest 40 % are answered; absent where some can't be answered. */
  readonly precisionOfSurest40?: number | undefined;
  /** The confidence says how likely the first hit is right: expected calibration error over ten equal-mass bins. */
  readonly calibrationError?: number | undefined;
}

export interface Told {
  readonly question: EvalQuestion;
  readonly answer: Answer;
}

/** A row for each group of answerable questions, and one a language for the whole of it. */
export function confidenceRows(told: readonly Told[], groupOf: (question: EvalQuestion) => string): ConfidenceRow[] {
  const answerable = groupBy(
    told.filter(({ question }) => question.gold.size > 0),
    ({ question }) => groupOf(question),
  );
  const groups = [...answerable].map(([name, own]) => ({
    name,
    questions: own.length,
    precisionOfSurest40: precisionOfSurest(own.map(firstHit), 0.4),
  }));
  return [...groups, ...partingRows(told, '')];
}

/** A row a language: can it tell what the index answers from what it does not? */
export function partingRows(told: readonly Told[], note: string): ConfidenceRow[] {
  return [...groupBy(told, ({ question }) => question.lang)].map(([lang, own]) => ({
    name: `${lang} all${note}`,
    questions: own.length,
    auroc: areaUnderCurve(
      own.map(({ question, answer }) => ({ confidence: answer.confidence ?? 0, right: question.gold.size > 0 })),
    ),
    calibrationError: calibrationError(own.map(firstHit)),
  }));
}

/** All sets' questions together, those that nothing answers too. */
export function calibrationRow(judged: readonly Judged[]): ConfidenceRow {
  return { name: 'all sets together', questions: judged.length, calibrationError: calibrationError(judged) };
}

/** What was said of the first hit, and whether it answers. */
export function firstHit({ question, answer }: Told): Judged {
  return { confidence: answer.confidence ?? 0, right: question.gold.has(answer.ids[0] ?? '') };
}

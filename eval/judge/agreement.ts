/** How far the judge agrees with labels that were set beforehand: what each figure of the judge is worth. */
import { cohenKappa } from '../statistics/kappa.ts';
import { wilsonInterval, type Interval } from '../statistics/wilson.ts';
import type { HumanLabel } from './human-labels.ts';
import { answerVerdicts, type AnswerJudgement, type AnswerVerdict } from './verdict.ts';

export interface Agreement {
  /** Labels that the judge has a verdict of; errors are none. */
  readonly compared: number;
  readonly errors: number;
  /** Labels that it was not asked about. */
  readonly missing: number;
  /** Verdicts that changed with the order, of those compared. */
  readonly flipped: number;
  /** Verdicts that are the label, and their share with its 95 % interval; `undefined` where nothing was compared. */
  readonly agreed: number;
  readonly share: (Interval & { readonly value: number }) | undefined;
  /** Cohen's; `undefined` where nothing was compared, or where all have one label and one verdict. */
  readonly kappa: number | undefined;
  /** How often the label was the first and the verdict the second. */
  readonly confusion: Readonly<Record<AnswerVerdict, Readonly<Record<AnswerVerdict | 'judge_error', number>>>>;
}

/** `judgements` by the labels' ids. */
export function agreementWith(
  labels: readonly Pick<HumanLabel, 'id' | 'label'>[],
  judgements: ReadonlyMap<string, AnswerJudgement>,
): Agreement {
  const asked = labels.flatMap(({ id, label }) => {
    const judgement = judgements.get(id);
    return judgement === undefined ? [] : [{ label, judgement }];
  });
  const compared = asked.flatMap(({ label, judgement }) =>
    judgement.verdict === 'judge_error' ? [] : [{ label, verdict: judgement.verdict, flipped: judgement.flipped }],
  );
  const total = compared.length;
  const agreed = compared.filter(({ label, verdict }) => label === verdict).length;
  const count = (label: AnswerVerdict, verdict: AnswerVerdict | 'judge_error') =>
    asked.filter((one) => one.label === label && one.judgement.verdict === verdict).length;
  const row = (label: AnswerVerdict) => ({
    right: count(label, 'right'),
    partly: count(label, 'partly'),
    wrong: count(label, 'wrong'),
    judge_error: count(label, 'judge_error'),
  });
  return {
    compared: total,
    errors: asked.length - total,
    missing: labels.length - asked.length,
    flipped: compared.filter(({ flipped }) => flipped).length,
    agreed,
    share: total === 0 ? undefined : { value: agreed / total, ...wilsonInterval(agreed, total) },
    kappa: cohenKappa(
      compared.map(({ label }) => label),
      compared.map(({ verdict }) => verdict),
    ),
    confusion: { right: row('right'), partly: row('partly'), wrong: row('wrong') },
  };
}

/** The confusion table for a terminal: a row a label, a column a verdict. */
export function describeConfusion({ confusion }: Agreement): string {
  const columns = [...answerVerdicts, 'judge_error'] as const;
  const head = ['label \\ judge ', ...columns.map((name) => name.padStart(12))].join('');
  const rows = answerVerdicts.map((label) =>
    [label.padEnd(14), ...columns.map((verdict) => String(confusion[label][verdict]).padStart(12))].join(''),
  );
  return [head, ...rows].join('\n');
}

/** How far the judge agrees with labels, and that no figure of it is printed without that. */
import { describe, expect, it } from 'vitest';
import { agreementWith, describeConfusion } from '../../../eval/judge/agreement.ts';
import { describeJudged } from '../../../eval/judge/describe-judged.ts';
import { judgedFigures } from '../../../eval/judge/judged-figures.ts';
import { answerVerdicts, type AnswerJudgement, type AnswerVerdict } from '../../../eval/judge/verdict.ts';

const judged = (verdict: AnswerVerdict, flipped = false): AnswerJudgement => ({ verdict, flipped, reasons: [] });
const failed: AnswerJudgement = { verdict: 'judge_error', cause: 'timeout' };

/** Label and judgement of each; without a judgement it was not asked. */
function compare(list: readonly (readonly [AnswerVerdict, AnswerJudgement?])[]) {
  const labels = list.map(([label], at) => ({ id: `${at}`, label }));
  const judgements = list.flatMap(([, judgement], at) =>
    judgement === undefined ? [] : [[`${at}`, judgement] as const],
  );
  return agreementWith(labels, new Map(judgements));
}

const some = compare([
  ['right', judged('right')],
  ['right', judged('partly', true)],
  ['wrong', judged('wrong')],
  ['wrong', judged('wrong')],
  ['wrong', failed],
  ['partly'],
]);

describe('agreement with labels', () => {
  it('counts errors apart, never as a verdict', () => {
    expect(some).toMatchObject({ compared: 4, errors: 1, missing: 1, flipped: 1, agreed: 3 });
    expect(some.share?.value).toBe(0.75);
    // They agree on 3/4, by chance on (2 × 1 + 2 × 2) / 16.
    expect(some.kappa).toBeCloseTo((0.75 - 0.375) / (1 - 0.375), 12);
    expect(some.confusion).toEqual({
      right: { right: 1, partly: 1, wrong: 0, judge_error: 0 },
      partly: { right: 0, partly: 0, wrong: 0, judge_error: 0 },
      wrong: { right: 0, partly: 0, wrong: 2, judge_error: 1 },
    });
    expect(describeConfusion(some)).toBe(
      [
        'label \\ judge        right      partly       wrong judge_error',
        'right                    1           1           0           0',
        'partly                   0           0           0           0',
        'wrong                    0           0           2           1',
      ].join('\n'),
    );
  });

  it('has no kappa where all have one label, and no share where nothing was compared', () => {
    expect(compare([['right', judged('right')]])).toMatchObject({ kappa: undefined, agreed: 1 });
    expect(compare([['right', failed]])).toMatchObject({ kappa: undefined, share: undefined, errors: 1 });
    expect(compare([])).toMatchObject({ kappa: undefined, share: undefined, compared: 0 });
  });
});

describe('figures of the judge', () => {
  const figures = judgedFigures(answerVerdicts, [judged('right'), judged('partly', true), judged('right'), failed]);

  it('are shares of what has a verdict, and the share of errors over all', () => {
    expect(figures.map(({ metric, n, value }) => [metric, n, Number(value.toFixed(3))])).toEqual([
      ['judged_right', 3, 0.667],
      ['judged_partly', 3, 0.333],
      ['judged_wrong', 3, 0],
      ['judged_flipped', 3, 0.333],
      ['judged_error', 4, 0.25],
    ]);
    expect(judgedFigures(answerVerdicts, [failed]).map(({ metric }) => metric)).toEqual(['judged_error']);
    expect(judgedFigures(answerVerdicts, [])).toEqual([]);
  });

  it('are printed with what they are worth, each of them', () => {
    const worth =
      'advice; judge and labels: kappa 0.60, 3 of 4 agreed (75 %), 1 changed with the order, 1 failed, 1 not asked';
    const lines = describeJudged(figures, some).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(`  judged_right      0.667 [0.208..0.939] of 3     (${worth})`);
    for (const line of lines) expect(line).toContain(`(${worth})`);
  });

  it.each([
    ['undefined, 1 of 1 agreed (100 %), too weak to rely on', compare([['right', judged('right')]])],
    ['kappa 0.00, 0 of 1 agreed (0 %), too weak to rely on', compare([['right', judged('wrong')]])],
    ['gave no verdict to compare with labels, 1 failed', compare([['right', failed]])],
    ['not compared with labels', undefined],
  ])('say %s', (told, agreement) => {
    expect(describeJudged(figures, agreement)).toContain(told);
    expect(describeJudged([], agreement)).toContain(told);
  });
});

/** Risk over coverage: the curve, its area, and what AUROC has to do with it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaUnderCurve } from '../../../eval/metrics/confidence.ts';
import type { Judged } from '../../../eval/metrics/judged.ts';
import { areaUnderGeneralisedRisk, riskCoverage } from '../../../eval/metrics/risk-coverage.ts';
import { mean } from '../../../eval/metrics/summary.ts';

const judged = (...pairs: readonly (readonly [number, boolean])[]): Judged[] =>
  pairs.map(([confidence, right]) => ({ confidence, right }));
const anyJudged = fc.array(fc.record({ confidence: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), right: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});
/** The same cases in another order. */
const shuffled = anyJudged.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

test('the curve goes from the surest to all, those of one confidence at once', () => {
  expect(riskCoverage(judged([0.7, true], [0.9, true], [0.8, false]))).toEqual([
    { threshold: 0.9, coverage: 1 / 3, risk: 0, generalisedRisk: 0 },
    { threshold: 0.8, coverage: 2 / 3, risk: 1 / 2, generalisedRisk: 1 / 3 },
    { threshold: 0.7, coverage: 1, risk: 1 / 3, generalisedRisk: 1 / 3 },
  ]);
  expect(riskCoverage(judged([0.5, true], [0.5, false]))).toEqual([
    { threshold: 0.5, coverage: 1, risk: 1 / 2, generalisedRisk: 1 / 2 },
  ]);
  expect(riskCoverage([])).toEqual([]);
});

test('AUGRC: the worked example, all right, all wrong, nothing', () => {
  expect(areaUnderGeneralisedRisk(judged([0.9, true], [0.8, false], [0.7, true]))).toBeCloseTo(1 / 6, 12);
  expect(areaUnderGeneralisedRisk(judged([0.9, true]))).toBe(0);
  expect(areaUnderGeneralisedRisk(judged([0.9, false], [0.1, false]))).toBe(0.5);
  expect(areaUnderGeneralisedRisk([])).toBeUndefined();
});

test('AUGRC is what AUROC and accuracy make of it (Traub et al. 2024), whatever the order', () => {
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const accuracy = mean(list.map(({ right }) => (right ? 1 : 0)));
      const area = areaUnderGeneralisedRisk(list) ?? Number.NaN;
      const auroc = areaUnderCurve(list) ?? 1;
      expect(area).toBeCloseTo((1 - auroc) * accuracy * (1 - accuracy) + (1 - accuracy) ** 2 / 2, 12);
      expect(areaUnderGeneralisedRisk(other)).toBe(area);
      expect(riskCoverage(other)).toEqual(riskCoverage(list));
      expect(riskCoverage(list).at(-1)?.coverage).toBe(1);
    }),
  );
});

/** The Brier score: worked examples, and that honesty pays. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brierScore } from '../../../eval/metrics/brier.ts';
import type { Judged } from '../../../eval/metrics/judged.ts';
import { mean } from '../../../eval/metrics/summary.ts';

const judged = (...pairs: readonly (readonly [number, boolean])[]): Judged[] =>
  pairs.map(([confidence, right]) => ({ confidence, right }));
const anyJudged = fc.array(fc.record({ confidence: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), right: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});

test('Brier: the worked example, the best, the worst', () => {
  expect(brierScore(judged([0.8, true], [0.6, false]))).toBeCloseTo(0.2, 12);
  expect([brierScore(judged([1, true], [0, false])), brierScore(judged([0, true]))]).toEqual([0, 1]);
  expect(brierScore([])).toBeUndefined();
});

test('Brier is least where the share that is right is said', () => {
  fc.assert(
    fc.property(anyJudged, fc.double({ min: 0, max: 1, noNaN: true }), (list, said) => {
      const share = mean(list.map(({ right }) => (right ? 1 : 0)));
      const scoreOf = (confidence: number) =>
        brierScore(list.map(({ right }) => ({ right, confidence }))) ?? Number.NaN;
      expect(scoreOf(share)).toBeLessThanOrEqual(scoreOf(said) + 1e-12);
    }),
  );
});

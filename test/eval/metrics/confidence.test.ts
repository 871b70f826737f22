/** What a confidence is worth, on cases whose values are known by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaUnderCurve, calibrationError, precisionOfSurest } from '../../../eval/metrics/confidence.ts';
import type { Judged } from '../../../eval/metrics/judged.ts';

const judged = (pairs: readonly (readonly [number, boolean])[]): Judged[] =>
  pairs.map(([confidence, right]) => ({ confidence, right }));
const anyJudged = fc.array(fc.record({ confidence: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), right: fc.boolean() }), {
  maxLength: 30,
});

test('AUROC is the share of pairs in the right order, ties counting half', () => {
  fc.assert(
    fc.property(anyJudged, (list) => {
      const rights = list.filter(({ right }) => right);
      const wrongs = list.filter(({ right }) => !right);
      const pairs = rights.flatMap((one) =>
        wrongs.map((other) => (Math.sign(one.confidence - other.confidence) + 1) / 2),
      );
      const expected = pairs.length === 0 ? undefined : pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
      const area = areaUnderCurve(list);
      if (expected === undefined) expect(area).toBeUndefined();
      else expect(area).toBeCloseTo(expected, 10);
    }),
  );
});

test('a confidence that keeps its word has no calibration error, a boastful one has what it boasts', () => {
  const half = Array.from(Array(100).keys(), (at) => ({ confidence: 0.5, right: at % 2 === 0 }));
  expect(calibrationError(half)).toBeCloseTo(0, 10);
  expect(calibrationError(half.map(({ right }) => ({ confidence: 0.9, right })))).toBeCloseTo(0.4, 10);
  expect(calibrationError([])).toBe(0);
});

test('bins hold equally many: two bins of opposite errors do not cancel out', () => {
  const list = judged([
    [0.2, true],
    [0.2, true],
    [0.8, false],
    [0.8, false],
  ]);
  expect(calibrationError(list, 2)).toBeCloseTo(0.8, 10);
  expect(calibrationError(list, 1)).toBeCloseTo(0, 10);
});

test('precision counts the surest alone', () => {
  const list = judged([
    [0.1, false],
    [0.9, true],
    [0.8, true],
    [0.7, false],
    [0.2, false],
  ]);
  expect([precisionOfSurest(list, 0.4), precisionOfSurest(list, 0.6), precisionOfSurest(list, 1)]).toEqual([
    1,
    2 / 3,
    2 / 5,
  ]);
});

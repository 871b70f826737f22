/** Precision and recall of citations, on lists whose values are known by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationPrecision, citationRecall } from '../../../eval/metrics/citations.ts';

test('each article counts once, and nothing is judged where nothing is cited or right', () => {
  expect(citationPrecision(['a', 'b', 'b'], new Set(['a']))).toBe(1 / 2);
  expect(citationRecall(['a', 'x'], new Set(['a', 'b']))).toBe(1 / 2);
  expect([citationPrecision([], new Set(['a'])), citationRecall(['a'], new Set())]).toEqual([undefined, undefined]);
  expect([citationPrecision(['a'], new Set()), citationRecall([], new Set(['a']))]).toEqual([0, 0]);
});

test('one is the other with the lists changed, and a wrong citation costs precision alone', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
  fc.assert(
    fc.property(ids, ids, (cited, gold) => {
      const precision = citationPrecision(cited, new Set(gold)) ?? Number.NaN;
      expect(precision).toBe(citationRecall(gold, new Set(cited)));
      expect(precision).toBeGreaterThanOrEqual(0);
      expect(precision).toBeLessThanOrEqual(1);
      expect(citationPrecision([...cited, 'wrong'], new Set(gold))).toBeLessThanOrEqual(precision);
      expect(citationRecall([...cited, 'wrong'], new Set(gold))).toBe(citationRecall(cited, new Set(gold)));
    }),
  );
});

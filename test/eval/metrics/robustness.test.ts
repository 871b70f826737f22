/** Robustness: the mean change over pairs, for each kind of noise. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robustnessOf } from '../../../eval/metrics/robustness.ts';

test('each kind has its own row, in the order of names', () => {
  const pairs = [
    { kind: 'typo', clean: 1, noisy: 0 },
    { kind: 'layout', clean: 0.5, noisy: 0.5 },
    { kind: 'typo', clean: 1, noisy: 1 },
  ];
  expect(robustnessOf(pairs)).toEqual([
    { kind: 'layout', pairs: 1, change: 0 },
    { kind: 'typo', pairs: 2, change: -0.5 },
  ]);
  expect(robustnessOf([])).toEqual([]);
});

test('pairs of another kind change nothing, and what noise costs, its absence gains', () => {
  const score = fc.constantFrom(0, 0.25, 0.5, 1);
  const pairs = fc.array(fc.record({ kind: fc.constantFrom('typo', 'case'), clean: score, noisy: score }));
  fc.assert(
    fc.property(pairs, (list) => {
      const rows = robustnessOf(list);
      expect(robustnessOf([...list, { kind: 'zz', clean: 1, noisy: 0 }]).slice(0, -1)).toEqual(rows);
      expect(rows.reduce((sum, row) => sum + row.pairs, 0)).toBe(list.length);
      const turned = robustnessOf(list.map(({ kind, clean, noisy }) => ({ kind, clean: noisy, noisy: clean })));
      turned.forEach(({ change }, at) => {
        expect(change + (rows[at]?.change ?? Number.NaN)).toBeCloseTo(0, 12);
      });
    }),
  );
});

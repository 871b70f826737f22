/** The CRAG score: every outcome, and what the mean of it can be. */
import { expect, test } from 'vitest';
import { cragScore } from '../../../eval/metrics/crag.ts';
import { mean } from '../../../eval/metrics/summary.ts';

test('a wrong answer costs what a right one brings, silence nothing', () => {
  const scores = [
    cragScore('answered', true),
    cragScore('refused', true),
    cragScore('silent', false),
    cragScore('answered', false),
  ];
  expect(scores).toEqual([1, 1, 0, -1]);
  expect(mean(scores)).toBe(0.25);
  expect([cragScore('clarify', true), cragScore('handed_off', false), cragScore('refused', false)]).toEqual([0, 0, -1]);
});

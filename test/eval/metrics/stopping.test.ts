/** Stopping and over-refusal, on cases known by hand and on any. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overRefusal, stoppingOf } from '../../../eval/metrics/stopping.ts';
import { outcomes } from '../../../src/domain/reply.ts';

test('stopping is judged by what had to stop', () => {
  const cases = [
    { outcome: 'silent', mustStop: true },
    { outcome: 'handed_off', mustStop: false },
    { outcome: 'answered', mustStop: true },
  ] as const;
  expect(stoppingOf(cases)).toEqual({ precision: 1 / 2, recall: 1 / 2 });
  expect(stoppingOf([])).toEqual({ precision: undefined, recall: undefined });
});

test('asking back is no over-refusal, and is told apart', () => {
  expect(overRefusal(['answered', 'clarify', 'refused', 'silent'])).toEqual({ overRefused: 1 / 2, clarified: 1 / 4 });
  expect(overRefusal(['handed_off'])).toEqual({ overRefused: 1, clarified: 0 });
  expect(overRefusal([])).toEqual({ overRefused: undefined, clarified: undefined });
});

const outcome = fc.constantFrom(...outcomes);

test('the order of cases does not matter, and an answer that could be given changes no precision of stopping', () => {
  const cases = fc.array(fc.record({ outcome, mustStop: fc.boolean() }), { minLength: 1 });
  fc.assert(
    fc.property(cases, (list) => {
      const stopping = stoppingOf(list);
      expect(stoppingOf(list.toReversed())).toEqual(stopping);
      expect(stoppingOf([...list, { outcome: 'answered', mustStop: false }])).toEqual(stopping);
      const given = list.map((one) => one.outcome);
      const { overRefused = 0, clarified = 0 } = overRefusal(given);
      const answered = given.filter((one) => one === 'answered').length / given.length;
      expect(overRefused + clarified + answered).toBeCloseTo(1, 12);
    }),
  );
});

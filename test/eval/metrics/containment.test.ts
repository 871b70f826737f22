/** Containment and resolution of conversations. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containmentOf } from '../../../eval/metrics/containment.ts';

test('containment is resolution and the gap', () => {
  const ended = (right: boolean) => ({ handedOff: false, right });
  expect(containmentOf([{ handedOff: true, right: true }, ended(true), ended(true), ended(false)])).toEqual({
    containment: 3 / 4,
    resolution: 1 / 2,
    gap: 1 / 4,
  });
  expect(containmentOf([])).toBeUndefined();
  const conversations = fc.array(fc.record({ handedOff: fc.boolean(), right: fc.boolean() }), { minLength: 1 });
  fc.assert(
    fc.property(conversations, (list) => {
      const { containment = 0, resolution = 0, gap = 0 } = containmentOf(list) ?? {};
      expect(resolution).toBeLessThanOrEqual(containment);
      expect(containment - resolution).toBeCloseTo(gap, 12);
      expect(containmentOf(list.toReversed())).toEqual({ containment, resolution, gap });
    }),
  );
});

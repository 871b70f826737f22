/** The chance that a customer asks for what is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalChance, type RefusalSignals } from '../../src/refusals/refusal-chance.ts';

const signals = fc.record({
  score: fc.double({ min: 0, max: 4, noNaN: true }),
  margin: fc.double({ min: -2, max: 2, noNaN: true }),
  nearness: fc.double({ min: 0, max: 1, noNaN: true }),
  decision: fc.option(fc.double({ min: -2, max: 2, noNaN: true }), { nil: undefined }),
});

test('is a chance, and grows with each sign that it is', () => {
  fc.assert(
    fc.property(
      signals,
      fc.constantFrom<keyof RefusalSignals>('score', 'margin', 'nearness', 'decision'),
      (one, name) => {
        const chance = refusalChance(one);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        const { [name]: value } = one;
        if (value !== undefined) expect(refusalChance({ ...one, [name]: value + 0.5 })).toBeGreaterThanOrEqual(chance);
      },
    ),
  );
});

test('a question like the refusal’s own is more likely its than one that the article answers', () => {
  const alike = { score: 1.6, margin: 0.3, nearness: 1 };
  const unlike = { score: 0.7, margin: -0.4, nearness: 1 };
  expect(refusalChance(alike)).toBeGreaterThan(0.5);
  expect(refusalChance(unlike)).toBeLessThan(0.1);
  expect(refusalChance({ ...alike, decision: 0.4 })).toBeGreaterThan(0.9);
  expect(refusalChance({ ...unlike, decision: -0.9 })).toBeLessThan(0.1);
});

/** The form in which questions are kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionOf } from '../../src/learning/question-of.ts';

test.each([
  ['  Где МОЙ\n заказ?! ', 'где мой заказ?!'],
  ['Ещё', 'еще'],
  ['?! 🍞', ''],
  ['', ''],
])('%j is kept as %j', (text, kept) => {
  expect(questionOf(text)).toBe(kept);
});

test('is short, whole, and the same when it is taken again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 3_000 })), (text) => {
      const once = questionOf(text);
      expect(once.length).toBeLessThanOrEqual(1_000);
      expect(once).not.toMatch(/\p{Surrogate}/u);
    }),
  );
  expect(questionOf(questionOf('Ёлка — 1 500 ₽'))).toBe(questionOf('Ёлка — 1 500 ₽'));
  expect(questionOf('я'.repeat(999) + '😀')).toHaveLength(1_000);
});

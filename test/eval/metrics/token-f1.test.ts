/** Token F1: worked examples, and what holds for any two texts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenF1 } from '../../../eval/metrics/token-f1.ts';

test('token F1 counts common words, folded, articles only where there are some', () => {
  expect(tokenF1('Вернём 500 ₽', 'вернем 500 рублей', 'ru')).toBe(4 / 5);
  expect(tokenF1('The refund', 'refund', 'en')).toBe(1);
  expect(tokenF1('группа The', 'группа', 'ru')).toBe(2 / 3);
  expect(tokenF1('да да да', 'да', 'ru')).toBe(0.5);
  expect([tokenF1('', '', 'ru'), tokenF1('да', '', 'ru'), tokenF1('the', '', 'en')]).toEqual([1, 0, 1]);
});

const text = fc.array(fc.constantFrom('деньги', 'час', 'refund', 'pizza', '500'), { maxLength: 8 });

test('it is symmetric, in 0..1, 1 for the same text, and blind to order', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first, second] = [one.join(' '), other.join(' ')];
      const f1 = tokenF1(first, second, 'ru');
      expect(f1).toBe(tokenF1(second, first, 'ru'));
      expect(f1).toBe(tokenF1(one.toReversed().join(' '), second, 'ru'));
      expect(f1).toBeGreaterThanOrEqual(0);
      expect(f1).toBeLessThanOrEqual(1);
      expect(tokenF1(first, first, 'ru')).toBe(1);
    }),
  );
});

/** ROUGE-L: worked examples, and what holds for any two texts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rougeL } from '../../../eval/metrics/rouge-l.ts';
import { tokenF1 } from '../../../eval/metrics/token-f1.ts';

test('ROUGE-L counts the longest common row of words, Cyrillic too', () => {
  expect(rougeL('вернём деньги за час', 'деньги вернём за час')).toBe(0.75);
  // Lin 2004, 3.1: of two candidates only one keeps the order of "police killed the gunman".
  expect(rougeL('police kill the gunman', 'police killed the gunman')).toBe(0.75);
  expect(rougeL('the gunman kill police', 'police killed the gunman')).toBe(0.5);
  expect([rougeL('', ''), rougeL('да', '')]).toEqual([1, 0]);
});

test('a text of any length takes a bounded time', () => {
  const long = 'слово дело '.repeat(50_000);
  expect(rougeL(long, long)).toBe(1);
});

const text = fc.array(fc.constantFrom('деньги', 'час', 'refund', 'pizza', '500'), { maxLength: 8 });

test('it is symmetric, 1 for the same text, and never above token F1, to which order is nothing', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first, second] = [one.join(' '), other.join(' ')];
      expect(rougeL(first, second)).toBe(rougeL(second, first));
      expect(rougeL(first, second)).toBeGreaterThanOrEqual(0);
      expect(rougeL(first, second)).toBeLessThanOrEqual(tokenF1(first, second, 'ru'));
      expect(rougeL(first, first)).toBe(1);
    }),
  );
});

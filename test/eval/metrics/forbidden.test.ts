/** Forbidden words are found however they are written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forbiddenIn } from '../../../eval/metrics/forbidden.ts';

test('case, ё, white space and invisible characters hide nothing', () => {
  expect(forbiddenIn(['Ещё  СКИДКА 50 %'], ['еще скидка', 'даром'])).toEqual(['еще скидка']);
  expect(forbiddenIn(['скидка\u00a050\u202f%', 'не\u00adвиден'], ['Скидка 50 %', 'невиден'])).toHaveLength(2);
  expect(forbiddenIn(['одна\nстрока'], ['одна строка'])).toHaveLength(1);
});

test('nothing is found in nothing, and what is empty is never found', () => {
  expect(forbiddenIn([], ['даром'])).toEqual([]);
  expect(forbiddenIn(['даром'], ['', ' \u00a0'])).toEqual([]);
});

test('what stands in any text is found, in the order of the list, and more texts hide nothing', () => {
  const words = fc.uniqueArray(fc.constantFrom('даром', 'ещё скидка', 'system prompt', '1 500 ₽'));
  fc.assert(
    fc.property(words, words, (shown, mustNot) => {
      const found = forbiddenIn(
        shown.map((text) => `Вот: ${text.toUpperCase()}!`),
        mustNot,
      );
      expect(found).toEqual(mustNot.filter((one) => shown.includes(one)));
      expect(forbiddenIn([...shown, 'и это'], mustNot)).toEqual(found);
    }),
  );
});

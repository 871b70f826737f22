/** The word-level difference holds both texts, in any language. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { differenceOf } from '../../src/conversations/difference.ts';

test('Russian is compared by words', () => {
  expect(differenceOf('Курьер привезёт пирог завтра.', 'Курьер привезёт торт завтра.', 'ru')).toEqual([
    { op: 'same', text: 'Курьер привезёт ' },
    { op: 'removed', text: 'пирог' },
    { op: 'added', text: 'торт' },
    { op: 'same', text: ' завтра.' },
  ]);
});

test('the text that was sent is made of what stayed and what was added', () => {
  const text = fc.array(fc.constantFrom('pie', 'пирог', '3', '.', ' ', '\n', '🥧'), { maxLength: 20 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const parts = differenceOf(one.join(''), other.join(''), 'ru');
      const sent = parts.filter(({ op }) => op !== 'removed').map((part) => part.text);
      expect(sent.join('').replaceAll(/\s/g, '')).toBe(other.join('').replaceAll(/\s/g, ''));
    }),
  );
});

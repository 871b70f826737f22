/** The makers of bad typing: what they change, what they leave alone, and that they do it the same way each time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLatinLetters, inWrongLayout, withTypos } from '../../eval/misspell.ts';
import { alignmentDistance } from '../../src/text/alignment-distance.ts';

const words = fc.array(fc.string({ unit: fc.constantFrom(...Array.from('абвгдежзиклмнопрстabcdefgh')), minLength: 1 }));

test('each long word gets exactly one slip, a short one none', () => {
  fc.assert(
    fc.property(words, (list) => {
      const typed = withTypos(list.join(' ')).split(' ');
      list.forEach((word, at) => {
        const other = typed[at] ?? '';
        const expected = word.length < 5 ? 0 : 1;
        expect(alignmentDistance(word, other, 3)).toBe(expected);
      });
    }),
  );
});

test('the same text is misspelt the same way, another seed another way', () => {
  const text = 'подскажите, когда вернутся деньги за отменённый заказ?';
  expect(withTypos(text)).toBe(withTypos(text));
  expect(withTypos(text, 1)).not.toBe(withTypos(text));
});

test('the wrong layout gives the keys that were hit', () => {
  expect(inWrongLayout('Привет, где заказ?')).toBe('Ghbdtn? ult pfrfp&');
  expect(inWrongLayout('хъёжэбю VPN')).toBe("[]`;',. VPN");
});

test('Latin letters keep what is not Russian, and no Russian letter stays', () => {
  expect(inLatinLetters('VPN, 2 шт.')).toMatch(/^VPN, 2 sht\.$/);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюя АЁЩ')) }),
      (text) => {
        expect(inLatinLetters(text)).not.toMatch(/\p{Script=Cyrillic}/u);
      },
    ),
  );
  expect(new Set(['возврат денег', 'Возврат денег'].map((text) => inLatinLetters(text).toLowerCase())).size).toBe(1);
});

/** The noise makers: the same noise for the same seed, one slip a long word, layouts and schemes letter by letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transliterate, transliterationSchemes, typos, wrongLayout } from '../../eval/noise.ts';
import { alignmentDistance } from '../../src/text/alignment-distance.ts';

describe('typos', () => {
  const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'x', 'y', 'z'), minLength: 1, maxLength: 12 });

  it('make exactly one slip in each long word and none elsewhere', () => {
    fc.assert(
      fc.property(fc.array(word), fc.integer(), (words, seed) => {
        const noisy = typos(words.join(' '), seed).split(' ');
        words.forEach((clean, index) => {
          expect(alignmentDistance(clean, noisy[index] ?? '', 3)).toBe(clean.length < 5 ? 0 : 1);
        });
      }),
    );
  });

  it('leave short words, numbers and codes alone', () => {
    const text = 'где чек 48213 ERR12345, №10000?';
    expect(typos(text, 1)).toBe(text);
  });

  it('are the same for the same seed and differ between seeds', () => {
    const text = 'Подскажите номер заказа и сумму возврата';
    expect(typos(text, 7)).toBe(typos(text, 7));
    expect(new Set([1, 2, 3, 4].map((seed) => typos(text, seed))).size).toBeGreaterThan(1);
  });

  it('make every kind of slip sooner or later', () => {
    const lengths = new Set([...Array(50).keys()].map((seed) => typos('заказ', seed).length));
    expect([...lengths].sort()).toEqual([4, 5, 6]);
  });
});

describe('wrongLayout', () => {
  it.each([
    ['привет', 'ghbdtn'],
    ['Где мой заказ?', 'Ult vjq pfrfp&'],
    ['объём, жюри.', 'j,]`v? ;.hb/'],
    ['Как настроить VPN', 'Rfr yfcnhjbnm VPN'],
    ['hello', 'руддщ'],
    ['Where is it, please?', 'Цруку шы шеб здуфыу,'],
    ['№ 42', '# 42'],
  ])('%s gives %s', (text, typed) => {
    expect(wrongLayout(text)).toBe(typed);
  });
});

describe('transliterate', () => {
  it.each([
    ['gost', 'Щётка и хлеб', 'Shhyotka i xleb'],
    ['bgn', 'жёсткий цех', 'zhyostkiy tsekh'],
    ['passport', 'объявление', 'obieiavlenie'],
    ['chat', 'Хочу ещё июль', 'Hochu esche iul'],
    ['chat', 'VPN 42?', 'VPN 42?'],
  ] as const)('%s: %s gives %s', (scheme, text, latin) => {
    expect(transliterate(text, scheme)).toBe(latin);
  });

  it('leaves no Russian letter behind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...transliterationSchemes), (text, scheme) => {
        expect(transliterate(text, scheme)).not.toMatch(/[а-яёА-ЯЁ]/);
      }),
    );
  });
});

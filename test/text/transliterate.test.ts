/** Russian in Latin letters: what was meant is among the likeliest readings, whatever the scheme. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transliterate, transliterationSchemes } from '../../eval/noise.ts';
import { inLatinLetters, russianReadings } from '../../src/text/transliterate.ts';

describe('russianReadings', () => {
  it.each([
    ['vozvrat', 'возврат'],
    ['deneg', 'денег'],
    ['zhaloba', 'жалоба'],
    ['jaloba', 'жалоба'],
    ['khleb', 'хлеб'],
    ['hleb', 'хлеб'],
    ['xleb', 'хлеб'],
    ['schet', 'счет'],
    ['eshche', 'еще'],
    ['eshhyo', 'еще'],
    ['wkola', 'школа'],
    ['skolko', 'сколько'],
    ["skol'ko", 'сколько'],
    ['cena', 'цена'],
    ['tsena', 'цена'],
    ['moj', 'мой'],
    ['moi', 'мой'],
    ["ob''yavlenie", 'объявление'],
    ["by'stro", 'быстро'],
    ['bystro', 'быстро'],
    ['bistro', 'быстро'],
    ['priyom', 'прием'],
    ['lyublju', 'люблю'],
  ])('%s may be %s', (latin, meant) => {
    expect(russianReadings(latin, 16)).toContain(meant);
  });

  it('hold no more than asked, in Russian letters, digits kept', () => {
    expect(russianReadings('1s', 3)).toContain('1с');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const readings = russianReadings(text, 8);
        expect(readings.length).toBeLessThanOrEqual(8);
        for (const reading of readings) expect(reading).toMatch(/^[а-я\d]*$/);
      }),
    );
  });

  it.each(['заказ', 'café', 'a_b', 'naïve'])('are none for %s', (word) => {
    expect(russianReadings(word, 16)).toEqual([]);
  });

  it('hold what was meant for usual words in every scheme', () => {
    const usual = [
      'заказ',
      'доставка',
      'курьер',
      'возврат',
      'промокод',
      'оплата',
      'личный',
      'приложение',
      'счет',
      'цена',
    ];
    for (const scheme of transliterationSchemes) {
      for (const word of usual) expect(russianReadings(transliterate(word, scheme), 16)).toContain(word);
    }
  });
});

describe('inLatinLetters', () => {
  it.each([
    ['кубернетес', 'kubernetes'],
    ['терраформ', 'terraform'],
    ['редис', 'redis'],
  ])('%s is %s', (word, latin) => {
    expect(inLatinLetters(word)).toBe(latin);
  });
});

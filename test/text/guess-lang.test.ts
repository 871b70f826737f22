/** The guess at a language: by the letters that prevail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessLang } from '../../src/text/guess-lang.ts';

describe('guessLang', () => {
  it.each([
    ['Где мой заказ?', 'ru'],
    ['Where is my order?', 'en'],
    ['Не работает промокод PIZZA', 'ru'],
    ['My order from ресторан on Main street is late', 'en'],
    ['Ёж, чёрный', 'ru'],
    ['naïve café', 'en'],
    ['ок ok', 'ru'],
  ])('takes %j for %s', (text, lang) => {
    expect(guessLang(text)).toBe(lang);
  });

  it.each(['', '  \n', '1500 ₽ ?!', '🍕', '你好'])('does not guess from %j', (text) => {
    expect(guessLang(text)).toBeUndefined();
  });

  it('goes by the majority, wherever the letters stand', () => {
    const letters = fc.array(fc.constantFrom('ж', 'Й', 'q', 'Z'), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom(' ', '1', '-', '€') }), (given, between) => {
        const cyrillic = given.filter((letter) => 'жЙ'.includes(letter)).length;
        expect(guessLang(given.join(between))).toBe(2 * cyrillic >= given.length ? 'ru' : 'en');
      }),
    );
  });
});

/** The wrong keyboard layout: the same keys in the other one, both ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrongLayout } from '../../eval/noise.ts';
import { inLatinLayout, inRussianLayout } from '../../src/text/keyboard-layout.ts';

describe('inRussianLayout', () => {
  it.each([
    ['ghbdtn', 'привет'],
    ['j,]`v', 'объём'],
    ['[kt,', 'хлеб'],
    ["'nf;", 'этаж'],
    ['.hbq', 'юрий'],
    ['<fyr', 'Банк'],
    ['1C^UHV', '1С:ГРМ'],
    ['42', '42'],
  ])('%s is %s', (typed, meant) => {
    expect(inRussianLayout(typed)).toBe(meant);
  });

  it('undoes what was typed in the wrong layout', () => {
    const russian = fc.string({ unit: fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЁЖ 15?.,')) });
    fc.assert(
      fc.property(russian, (text) => {
        expect(inRussianLayout(wrongLayout(text))).toBe(text);
      }),
    );
  });
});

describe('inLatinLayout', () => {
  it.each([
    ['руддщ', 'hello'],
    ['МЗТ', 'VPN'],
    ['hello', 'hello'],
  ])('%s is %s', (typed, meant) => {
    expect(inLatinLayout(typed)).toBe(meant);
  });
});

/** Folding: spellings that mean the same become one, and the words of a text hold nothing but letters and digits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, words } from '../../src/text/fold.ts';

/** Any characters at all, with those that folding is about far more often than chance would have them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('ё', 'Ё', 'й', 'И\u0306', 'е\u0308', 'Σ', 'J\u030c', 'İ', 'ｑ', '１', '½', 'ﬁ'),
      fc.constantFrom("'", '’', 'ʼ', '`', '-', '\u2011', '\u00ad', '\u200b', '\ufeff', '\u0306', '\u0308'),
      fc.constantFrom(' ', '\u00a0', '\u202f', ',', '.', '0', '7', '500', 'а', 'b'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('fold', () => {
  it.each([
    ['ё is е', 'Ещё ёлка, ЁЖ', 'еще елка, еж'],
    ['ё of two characters is е', 'е\u0308лка', 'елка'],
    ['case is one', 'Пицца PIZZA', 'пицца pizza'],
    ['й of two characters is й', 'мои\u0306', 'мой'],
    ['full-width letters and digits are plain ones', 'Ｐｉｚｚａ　２５', 'pizza 25'],
    ['a ligature is its letters', 'oﬃce', 'office'],
    ['soft hyphens vanish', 'до\u00adстав\u00adка', 'доставка'],
    ['zero-width characters vanish', '\ufeffдо\u200bставка\u2060', 'доставка'],
    ['a soft hyphen before a mark parts nothing', 'мои\u00ad\u0306', 'мой'],
    ['apostrophes inside a word vanish', "don't don’t об`ём об'ём", 'dont dont обем обем'],
    ['apostrophes around a word stay', "'pizza'", "'pizza'"],
    ['quotes stay apart from words', '«Маргарита»', '«маргарита»'],
  ])('%s', (...[, given, folded]) => {
    expect(fold(given)).toBe(folded);
  });

  it('makes one number of thousands grouped in any way', () => {
    const groupings = ['1 500', '1\u00a0500', '1\u202f500', '1,500', '1500', '１ ５００'];
    expect(groupings.map(fold)).toEqual(groupings.map(() => '1500'));
    expect(fold('12 345 678 ₽')).toBe('12345678 ₽');
  });

  it('leaves numbers apart that are no groups of thousands', () => {
    const apart = ['1 50', '1 5000', '10, 500', '18.30', '1,5', '25 см'];
    expect(apart.map(fold)).toEqual(apart);
  });

  it('does no more the second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fold(fold(given))).toBe(fold(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not tell composed from decomposed spelling', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fold(given.normalize('NFD'))).toBe(fold(given.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('words', () => {
  it('parts a text at everything that is no letter or digit', () => {
    const given = '«Ещё» кое-что: 1 500 ₽ (Don’t!) pick\u2011up/e-mail';
    expect(words(given)).toEqual(['еще', 'кое', 'что', '1500', 'dont', 'pick', 'up', 'e', 'mail']);
  });

  it('keeps marks with the letter that they stand on', () => {
    expect(words('हिन्दी में')).toEqual(['हिन्दी', 'में']);
  });

  it('leaves out runs that nobody types', () => {
    expect(words(`код ${'x'.repeat(64)} ${'y'.repeat(65)}`)).toEqual(['код', 'x'.repeat(64)]);
  });

  it('gives letters, digits and marks only', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const word of words(given)) expect(word).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same words in a text and in its folded form', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(words(fold(given))).toEqual(words(given));
      }),
      { numRuns: 1000 },
    );
  });
});

it('takes the short way for plain text to the same end', () => {
  const letter = fc.constantFrom(...Array.from("aZеЁйЙщ 19,.«»—-`“'’"));
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
      const text = letters.join('');
      // The sign at the end is not plain, so the whole goes the long way.
      expect(fold(`${text} №`)).toBe(`${fold(text)} no`);
    }),
  );
});

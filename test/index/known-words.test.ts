/** Which word a misspelt one was meant to be: compared as written, then by stems, never for short words or codes. */
import { describe, expect, it } from 'vitest';
import { createKnownWords } from '../../src/index/known-words.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { words } from '../../src/text/fold.ts';

const analyzer = createAnalyzer();

function knownFrom(text: string) {
  const terms = analyzer.terms(text, 'ru');
  const known = createKnownWords('ru', analyzer, (term) => terms.filter((one) => one === term).length);
  for (const word of words(text)) known.add(word);
  return known;
}

describe('nearest', () => {
  const known = knownFrom('доставка пиццы курьер сертификат подарочный чек заказ заказы restored connecting ERR125X');

  it.each([
    ['in the ending, where stemming would go astray', 'доставкп', 'доставка'],
    ['in the ending of an English word', 'connectin', 'connecting'],
    ['in the stem', 'курер', 'курьер'],
    ['twice in a long word', 'сертефекат', 'сертификат'],
    ['in a form that no article uses', 'сертификаттов', 'сертификат'],
    ['in a stop word that no article uses', 'пожалуйтса', 'пожалуйста'],
  ])('mends a slip %s', (...[, slip, meant]) => {
    expect(known.nearest(slip)).toMatchObject({ term: analyzer.terms(meant, 'ru')[0] });
  });

  it.each(['чук', 'err126x', 'вертолет', 'пизза', ''])('leaves %s alone', (word) => {
    expect(known.nearest(word)).toBeUndefined();
  });

  it('knows words in just the form that articles use, and stop words', () => {
    expect(['заказы', 'заказ', 'заказами', 'пожалуйста'].map((word) => known.hasWord(word))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

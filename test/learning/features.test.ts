/** Hashed features of a question. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUCKETS, featuresOf } from '../../src/learning/features.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';

const analyzer = createAnalyzer();
const of = (text: string, lang = 'en') => featuresOf(text, lang, analyzer);
const lettersOf = (text: string) => {
  const { buckets, ends } = of(text);
  return [...buckets.subarray(ends[0], ends[1])];
};
const pairsOf = (text: string, lang = 'en') => {
  const { buckets, ends } = of(text, lang);
  return [...buckets.subarray(ends[1], ends[2])];
};

test('endings, case and the order of telling words do not matter to pairs', () => {
  expect(pairsOf('returned the Cakes')).toEqual(pairsOf('cake to return'));
  expect(pairsOf('returned the Cakes')).toHaveLength(1);
  expect(pairsOf('доставка заказа', 'ru')).toEqual(pairsOf('заказы с доставкой', 'ru'));
  expect(pairsOf('where is it')).toEqual([]);
});

test('a slip leaves most groups of letters as they were', () => {
  const right = lettersOf('delivery');
  const slip = new Set(lettersOf('delivrey'));
  expect(right.filter((bucket) => slip.has(bucket)).length).toBeGreaterThan(right.length / 3);
});

test('any text gives buckets in range and amounts above 0, and not too many', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.constantFrom('ru', 'en', 'de'), (text, lang) => {
      const { buckets, amounts, ends } = of(text, lang);
      expect([buckets.length, amounts.length]).toEqual([ends[2], ends[2]]);
      expect(buckets.every((bucket) => bucket < BUCKETS) && amounts.every((amount) => amount > 0)).toBe(true);
    }),
  );
  const long = of(Array.from({ length: 5_000 }, (...[, at]) => `word${at}`).join(' '));
  expect(long.buckets.length).toBeLessThan(5_000);
});

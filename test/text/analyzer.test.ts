/** The analyzer: forms of a word give one term, each language in its own way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { words } from '../../src/text/fold.ts';

const analyzer = createAnalyzer();

describe('terms', () => {
  it.each([
    ['ru', 'доставка доставки доставку доставкой'],
    ['ru', 'пицца пиццу пиццы пиццей'],
    ['ru', 'чёрный черные ЧЁРНЫМ'],
    ['en', 'order orders ordered ordering'],
    ['en', 'Delivery deliveries'],
  ])('are one for the forms of a word (%s: %s)', (lang, forms) => {
    expect(new Set(analyzer.terms(forms, lang)).size).toBe(1);
  });

  it.each([
    ['ru', 'заказ курьер'],
    ['en', 'order courier'],
  ])('differ for different words (%s: %s)', (lang, forms) => {
    expect(new Set(analyzer.terms(forms, lang)).size).toBe(2);
  });

  it('are stemmed by their script where Russian and English mix', () => {
    for (const lang of ['ru', 'en']) {
      expect(analyzer.terms('сертификаты coupons', lang)).toEqual([
        ...analyzer.terms('сертификат', 'ru'),
        ...analyzer.terms('coupon', 'en'),
      ]);
    }
  });

  it('are the words as they stand in other languages', () => {
    expect(analyzer.terms('Lieferungen für Pizzen', 'de')).toEqual(['lieferungen', 'für', 'pizzen']);
    expect(analyzer.terms('orders', 'fr')).toEqual(['orders']);
    expect(analyzer.terms('доставка', 'uk')).toEqual(['доставка']);
  });

  it('are as they stand where a word mixes scripts or digits', () => {
    expect(analyzer.terms('xboxы 30cm k12s', 'en')).toEqual(['xboxы', '30cm', 'k12s']);
  });

  it('come in the order of the text with their repeats', () => {
    const [order, , pizza] = analyzer.terms('order no pizza', 'en');
    expect(analyzer.terms('pizza, order: pizza!', 'en')).toEqual([pizza, order, pizza]);
  });

  it('are one for each word, the same however often they were asked before', () => {
    const fresh = () => createAnalyzer();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ru', 'en', 'de'), (text, lang) => {
        const terms = analyzer.terms(text, lang);
        expect(terms).toHaveLength(words(text).length);
        expect(terms).toEqual(fresh().terms(text, lang));
        expect(terms).toEqual(analyzer.terms(text, lang));
      }),
    );
  });
});

describe('questionTerms', () => {
  it.each([
    ['ru', 'Здравствуйте, а где мой заказ?', 'заказ'],
    ['ru', 'Подскажите, пожалуйста, сколько ещё ждать курьера', 'ждать курьера'],
    ['en', "Hi, where's the order that I've paid for?", 'wheres order paid'],
    ['en', 'how do I cancel it', 'cancel'],
  ])('leave out words that say nothing of the subject (%s: %s)', (lang, question, telling) => {
    expect(analyzer.questionTerms(question, lang)).toEqual(analyzer.terms(telling, lang));
  });

  it('keep such words where nothing else is there', () => {
    expect(analyzer.questionTerms('А это что?', 'ru')).toEqual(analyzer.terms('А это что?', 'ru'));
    expect(analyzer.questionTerms('what is it', 'en')).toEqual(analyzer.terms('what is it', 'en'));
  });

  it('are none where the text has no words', () => {
    expect(analyzer.questionTerms('?! 🍕', 'ru')).toEqual([]);
  });

  it('are some of the terms, and never none of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const terms = analyzer.terms(text, 'en');
        const asked = analyzer.questionTerms(text, 'en');
        expect(terms).toEqual(expect.arrayContaining(asked));
        expect(asked.length === 0).toBe(terms.length === 0);
      }),
    );
  });
});

/** Sentences: exact pieces of the text, cut where a reader would cut and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, sentenceSpans } from '../../src/text/sentences.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('. ', '… ', '! ', '? ', '.» ', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u2028', '\ufeff', ' '),
      fc.constantFrom('г. Казань', 'им. А. Б. Сова', 'Dr. Owl', 'в 18.30', '25 см. Код', '- пункт', '1. шаг', '🍕'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 15 },
  )
  .map((parts) => parts.join(''));
const lang = fc.constantFrom('ru', 'en', 'de');

describe('sentenceSpans', () => {
  it('gives exact pieces in order, and loses nothing but white space between them', () => {
    fc.assert(
      fc.property(text, lang, (given, language) => {
        const spans = sentenceSpans(given, language);
        const bounds = [{ start: 0, end: 0 }, ...spans, { start: given.length, end: given.length }];
        const between = bounds.slice(1).map(({ start }, index) => given.slice(bounds[index]?.end, start));
        expect(between.join('').trim()).toBe('');
        expect(spans.map(({ start, end }) => given.slice(start, end))).toEqual(spans.map((span) => span.text));
        expect(spans.every(({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && end > start)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives trimmed sentences on one line each', () => {
    fc.assert(
      fc.property(text, lang, (given, language) => {
        for (const sentence of sentences(given, language)) expect(sentence).toBe(sentence.trim().split('\n')[0]);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts offsets over line breaks and indents', () => {
    expect(sentenceSpans('  Раз. Два.\n\n Три', 'ru')).toEqual([
      { text: 'Раз.', start: 2, end: 6 },
      { text: 'Два.', start: 7, end: 11 },
      { text: 'Три', start: 14, end: 17 },
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['a full stop', 'Доставка бесплатна. Курьер приедет.', ['Доставка бесплатна.', 'Курьер приедет.']],
    ['a question and an exclamation', 'Где заказ? Уже едет! Ждите.', ['Где заказ?', 'Уже едет!', 'Ждите.']],
    ['a unit before the full stop', 'Коробка 25 см. Код на крышке.', ['Коробка 25 см.', 'Код на крышке.']],
    ['a closing quote', 'Статус «Готов.» Приходите.', ['Статус «Готов.»', 'Приходите.']],
  ])('cuts after %s', (...[, given, cut]) => {
    expect(sentences(given, 'ru')).toEqual(cut);
  });

  it.each([
    ['the short form of a town', 'Ресторан стоит в г. Казань на площади.'],
    ['the short form of a street', 'Приезжайте на ул. Садовую, дом 5.'],
    ['a time with a full stop', 'Заберите заказ в 18.30 у стойки.'],
    ['a decimal figure', 'Пицца весит 0.5 кг без коробки.'],
    ['initials', 'Печь построил А. Б. Сова из кирпича.'],
    ['a short form before a small letter', 'Пицца 25 см. и 30 см. бывает на тонком тесте.'],
    ['a number before a small letter', 'Это стр. 12 и т. д. без конца.'],
  ])('does not cut after %s', (...[, given]) => {
    expect(sentences(given, 'ru')).toEqual([given]);
  });

  it.each(['Ask Dr. Owl about the dough.', 'Meet us at St. Bread street.', 'Mr. Fox baked it.'])(
    'does not cut after an English title: %s',
    (given) => {
      expect(sentences(given, 'en')).toEqual([given]);
    },
  );

  it('takes each line of a list for a sentence of its own', () => {
    const list = '- маргарита\n- пепперони\n\n1. Откройте меню\n2. Нажмите «Заказать». Готово';
    expect(sentences(list, 'ru')).toEqual([
      '- маргарита',
      '- пепперони',
      '1. Откройте меню',
      '2. Нажмите «Заказать».',
      'Готово',
    ]);
  });

  it('finds none where there is only white space', () => {
    expect(sentences('', 'ru')).toEqual([]);
    expect(sentences(' \n\t\u00a0\r\n', 'en')).toEqual([]);
  });
});

/** What a model wrote: proven by a passage, mere courtesy, or struck, and for which reason. */
import { describe, expect, test } from 'vitest';
import { createJudgeClaims, type ClaimGrounds, type Strike } from '../../src/grounding/judge-claim.ts';
import { readStatement } from '../../src/grounding/read-statement.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { passageOf } from '../reply/make-draft.ts';

const judgeClaims = createJudgeClaims(createAnalyzer());

const en = [
  passageOf(
    'A refund is decided within 24 hours. After that the money takes 3–10 business days to a card. ' +
      'If the courier has not arrived, write to us in the chat. We do not refund the delivery fee.',
  ),
  passageOf('Delay | What you get\n16–30 minutes | a promo code for 300 ₽\nover 60 minutes | a full refund', {
    kind: 'table',
  }),
];
const ru = [
  passageOf(
    'Решение о возврате принимаем за 24 часа. После этого деньги приходят на карту за 3–10 рабочих дней. ' +
      'Стоимость доставки не возвращаем. Промокод на 300 ₽ начислим в течение 1 часа.',
  ),
];
const instructions =
  'Answer only from the passages and put the number of the passage behind each sentence in square brackets.';

function judge(lang: 'ru' | 'en', text: string, rest: Partial<ClaimGrounds> & { cited?: number[] } = {}) {
  const { cited = [1], ...grounds } = rest;
  const passages = lang === 'ru' ? ru : en;
  const verdict = judgeClaims({ passages, values: [], instructions, linkHosts: [], lang, ...grounds })({ text, cited });
  return verdict.kind === 'struck' ? verdict.because : verdict.kind;
}

describe('proven', () => {
  test.each([
    'A refund is decided within 24 hours.',
    'We decide on a refund within 24 hours.',
    'The money takes 3–10 business days to your card after that.',
    'For a delay of 16–30 minutes you get a promo code for 300 ₽.',
    'Please write to us in the chat if the courier has not arrived.',
    'We do not refund the delivery fee.',
  ])('%s', (text) => {
    expect(judge('en', text)).toBe('proven');
  });

  test.each([
    'Решение о возврате мы принимаем за 24 часа.',
    'Деньги придут на карту за 3–10 рабочих дней.',
    'Стоимость доставки не возвращаем.',
    'Промокод на 300 ₽ начислим в течение 1 часа.',
  ])('%s', (text) => {
    expect(judge('ru', text)).toBe('proven');
  });

  test('money is no unit of days', () => {
    expect(judge('ru', 'Деньги на карту.')).toBe('proven');
    expect(readStatement('Вернём деньги за 3 дня', 'ru', createAnalyzer()).stems).toContain('деньг');
  });

  test('the quote is found in the passage letter for letter', () => {
    const verdict = judgeClaims({ passages: en, values: [], instructions, linkHosts: [], lang: 'en' })({
      text: 'Your refund is decided within twenty-four, that is 24 hours.',
      cited: [2],
    });
    expect(verdict.kind === 'proven' ? en[verdict.passage]?.text.includes(verdict.quote) : verdict).toBe(true);
  });

  test('an order of the request may be named beside it', () => {
    expect(judge('en', 'The refund for order 4815 is decided within 24 hours.', { values: ['4815'] })).toBe('proven');
  });
});

test.each<[Strike, 'ru' | 'en', string]>([
  ['wrong_figure', 'en', 'A refund is decided within 12 hours.'],
  ['wrong_figure', 'en', 'A refund is decided within 24 days.'],
  ['wrong_figure', 'en', 'A refund is decided within two hours.'],
  ['wrong_figure', 'en', 'For a delay of 16–30 minutes you get a promo code for 3000 ₽.'],
  ['wrong_figure', 'ru', 'Решение о возврате принимаем за 2 часа.'],
  ['wrong_figure', 'ru', 'Промокод на 500 ₽ начислим в течение 1 часа.'],
  ['promise', 'ru', 'Решение о возврате принимаем сегодня.'],
  ['promise', 'en', 'A refund is always decided within 24 hours.'],
  ['unsupported', 'ru', 'Вернём деньги сегодня.'],
  ['unsupported', 'en', 'We will give you a free pizza.'],
  ['unsupported', 'en', 'Our couriers all drive electric scooters.'],
  ['unsupported', 'ru', 'Курьера мы уже уволили.'],
  ['negation', 'en', 'We refund the delivery fee.'],
  ['negation', 'ru', 'Стоимость доставки возвращаем.'],
  ['negation', 'en', 'A refund is not decided within 24 hours.'],
  ['markup', 'en', 'A refund is decided within <b>24 hours</b>.'],
  ['markup', 'en', '![refund](x) A refund is decided within 24 hours.'],
  ['markup', 'en', 'A refund is [decided](http://evil.example) within 24 hours.'],
  ['foreign_link', 'en', 'A refund is decided within 24 hours, see https://evil.example/refund.'],
  ['foreign_link', 'en', 'A refund is decided within 24 hours, see evil-refunds.com.'],
  ['wrong_language', 'ru', 'A refund is decided within 24 hours.'],
  ['wrong_language', 'en', 'Решение о возврате принимаем за 24 часа.'],
  ['leaked_instructions', 'en', 'I must answer only from the passages and put the number of the passage behind it.'],
])('struck as %s (%s): %s', (because, lang, text) => {
  expect(judge(lang, text)).toBe(because);
});

test('a number of a passage that was not given is invented', () => {
  expect(judge('en', 'A refund is decided within 24 hours.', { cited: [7] })).toBe('invented_citation');
});

test('a link may stand that a passage or the allow-list names', () => {
  const text = 'A refund is decided within 24 hours, see https://help.example/refund.';
  expect(judge('en', text, { linkHosts: ['help.example'] })).toBe('proven');
});

describe('courtesy claims nothing and needs no proof', () => {
  test.each([
    ['en', 'Hello, Vera!', ['Vera']],
    ['en', 'I am sorry about the wait.', []],
    ['en', 'Could you tell me the order number?', []],
    ['ru', 'Здравствуйте, Вера!', ['Вера']],
    ['ru', 'Понимаю, ждать очень неприятно.', []],
    ['ru', 'Подскажите, пожалуйста, номер заказа?', []],
  ] as const)('%s: %s', (lang, text, values) => {
    expect(judge(lang, text, { values, cited: [] })).toBe('courtesy');
  });

  test.each([
    ['en', 'Sorry, we will refund it today.'],
    ['ru', 'Извините, вернём 500 ₽.'],
    ['en', 'Thank you, it is free.'],
  ] as const)('and hides no promise: %s %s', (lang, text) => {
    expect(judge(lang, text, { cited: [] })).not.toBe('courtesy');
    expect(judge(lang, text, { cited: [] })).not.toBe('proven');
  });
});

/** A refusal that holds below or above an amount is not for whoever names another one. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isOutsideBound } from '../../src/refusals/outside-bound.ts';

const late = 'The customer asks for compensation and the order was less than 16 minutes late';
const lateRu = 'Клиент просит компенсацию, а заказ опоздал меньше чем на 16 минут';
const missing = 'The customer reports a missing item more than 24 hours after delivery';
const cheap = 'Клиент просит бесплатную доставку для заказа меньше 1 200 ₽';

it.each([
  [late, 'My courier is 40 minutes late, what do I get?', true],
  [late, 'forty minutes over, what do I get', true],
  [late, "it's half an hour late, any voucher?", true],
  [late, 'you are an hour late', true],
  [late, '2 hours late and no apology', true],
  [late, 'it came 12 minutes late, what do I get', false],
  [late, 'ten minutes behind schedule, where is my voucher', false],
  [late, 'fifteen minutes behind, not sixteen', false],
  [late, 'late by 10–20 minutes, what do I get', false],
  [late, 'you promised 30 minutes and came 5 minutes later', false],
  [late, 'my courier is late, what do I get?', false],
  [late, '40 roubles too much', false],
  [lateRu, 'опоздали на 40 минут, что положено', true],
  [lateRu, 'опоздали на час, что положено', true],
  [lateRu, 'привезли на 12 минут позже, что мне за это', false],
  [missing, 'a sauce was missing, it came 2 hours ago', true],
  [missing, 'a sauce was missing, it came 2 days ago', false],
  [cheap, 'заказ на 1 500 ₽, привезёте бесплатно?', true],
  [cheap, 'заказ на 1500 рублей, привезёте бесплатно?', true],
  [cheap, 'не хватает 200 рублей до бесплатной доставки', false],
  [cheap, 'правда нужно 1200 рублей?', false],
  ['The guest asks for a table on a Friday', 'a table in 40 minutes', false],
])('%s / %s', (when, question, outside) => {
  expect(isOutsideBound(when, question)).toBe(outside);
});

test('whatever is asked, a refusal without a bound covers it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (question) => {
      expect(isOutsideBound('The customer wants a half-and-half pizza of 25 cm', question)).toBe(false);
    }),
  );
});

test('of all minutes exactly those beyond the bound are outside', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999 }), (minutes) => {
      expect(isOutsideBound(late, `you are ${minutes} minutes late`)).toBe(minutes > 16);
    }),
  );
});

/** Nuggets: figures and words must stand together, and what one denies the other must not state. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsNugget, nuggetRecall } from '../../../eval/metrics/nugget-recall.ts';

type Case = readonly [text: string, nugget: string, lang: string];

const held: readonly Case[] = [
  ['За десять дней мы вернём вам 500 рублей.', 'вернём 500 ₽ за 10 дней', 'ru'],
  ['Цена 1 500 ₽.', 'цена 1500 рублей', 'ru'],
  ['Скидка 10 процентов на всё.', 'скидка 10%', 'ru'],
  ['Работаем с 09:00 до 23:00', 'с 9:00 до 23:00', 'ru'],
  ['Назовите детали двух последних заказов.', 'детали 2 последних заказов', 'ru'],
  ['Ещё вернём баллы.', 'еще вернем баллы', 'ru'],
  ['It takes 3 hours. We refund in full.', 'full refund in 3 hours', 'en'],
  ['- Привезём за 45 минут\n- Доставка бесплатная', 'привезём за 45 минут', 'ru'],
  ['| Довезти | за 45 минут |', 'довезти за 45 минут', 'ru'],
];
const notHeld: readonly Case[] = [
  ['Ответим за 7 часов.', 'ответим за 7 дней', 'ru'],
  ['Вернём 500 ₽.', 'вернём 500 ₽ за 10 дней', 'ru'],
  ['Цена 15 000 ₽.', 'цена 15 ₽', 'ru'],
  ['Вернём за 10 дней.\nСкидка есть.\nДеньги придут.', 'вернём деньги за 10 дней', 'ru'],
  ['', 'вернём деньги', 'ru'],
  ['Вернём деньги.', '...', 'ru'],
];

test.each(held)('%j holds %j', (text, nugget, lang) => {
  expect(holdsNugget(text, nugget, lang)).toBe(true);
});

test.each(notHeld)('%j does not hold %j', (text, nugget, lang) => {
  expect(holdsNugget(text, nugget, lang)).toBe(false);
});

describe('a nugget and its denial', () => {
  const held: readonly Case[] = [
    ['Не возвращаем деньги.', 'деньги не возвращаем', 'ru'],
    ['Деньги за брак вернём, за доставку не вернём.', 'вернём деньги за брак', 'ru'],
    ['Паспорт не нужен, нужен только номер заказа.', 'паспорт не нужен', 'ru'],
    ['Паспорт не нужен, нужен только номер заказа.', 'нужен номер заказа', 'ru'],
    ['В зал с собакой нельзя.', 'в зал нельзя', 'ru'],
    ['Скидка не действует на комбо, напитки и доставку.', 'на комбо, напитки и доставку скидка не действует', 'ru'],
    ['Утреннего меню нет в доставке.', 'в доставке утреннего меню нет', 'ru'],
    ['Пауза длится час. Сократить её поддержка не может.', 'сократить паузу поддержка не может', 'ru'],
    ['Не ставьте тонкое тесто в микроволновку.', 'тонкое тесто в микроволновку не ставить', 'ru'],
    ['We do not ask for codes from an SMS.', 'we never ask for SMS codes', 'en'],
    ['There is no minimum.', 'there is no minimum', 'en'],
    // No denial of the rest.
    ['Нет, доставка бесплатная.', 'доставка бесплатная', 'ru'],
    ['Вернём деньги не позднее чем через 10 дней.', 'вернём деньги за 10 дней', 'ru'],
    ['Возвращаем не только деньги, но и баллы.', 'возвращаем деньги', 'ru'],
    ['We refund no later than in 3 days.', 'refund in 3 days', 'en'],
  ];
  const notHeld: readonly Case[] = [
    ['Не возвращаем деньги.', 'возвращаем деньги', 'ru'],
    ['Возвращаем деньги.', 'не возвращаем деньги', 'ru'],
    ['Деньги за брак вернём, за доставку не вернём.', 'вернём деньги за доставку', 'ru'],
    ['Паспорт нужен, номер заказа не нужен.', 'паспорт не нужен', 'ru'],
    ['В зал с собакой можно.', 'в зал нельзя', 'ru'],
    ['В доставке есть утреннее меню.', 'в доставке утреннего меню нет', 'ru'],
    ['Деньги вернуть мы не можем.', 'вернуть деньги', 'ru'],
    ['Мы не сможем вернуть деньги.', 'вернуть деньги', 'ru'],
    ['Грейте тонкое тесто в микроволновке, не в духовке.', 'тонкое тесто в микроволновку не ставить', 'ru'],
    ['We ask for SMS codes, not for the CVC.', 'we never ask for SMS codes', 'en'],
    ['There is a minimum of 500 ₽.', 'there is no minimum', 'en'],
    ['Доставку возвращаем не всегда. Не всегда вернём и чаевые.', 'вернём чаевые', 'ru'],
    ['We no longer refund delivery.', 'we refund delivery', 'en'],
  ];

  test.each(held)('%j holds %j', (text, nugget, lang) => {
    expect(holdsNugget(text, nugget, lang)).toBe(true);
  });

  test.each(notHeld)('%j does not hold %j', (text, nugget, lang) => {
    expect(holdsNugget(text, nugget, lang)).toBe(false);
  });
});

test('recall counts the vital ones apart, and is not defined for none', () => {
  const nuggets = [
    { text: 'вернём 500 ₽', vital: true },
    { text: 'за 3 дня', vital: false },
    { text: 'на карту', vital: false },
  ];
  expect(nuggetRecall('Вернём 500 ₽ на карту.', nuggets, 'ru')).toEqual({ vital: 1, all: 2 / 3 });
  expect(nuggetRecall('Вернём 500 ₽.', nuggets.slice(1), 'ru')).toEqual({ vital: undefined, all: 0 });
  expect(nuggetRecall('Вернём 500 ₽.', [], 'ru')).toEqual({ vital: undefined, all: undefined });
});

const word = fc.constantFrom('вернем', 'деньги', 'скидка', 'курьер', '500 ₽', '10 дней', 'не', 'refund', 'pizza');
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

test('more text far away takes nothing from a nugget, and a sentence without denials holds itself', () => {
  fc.assert(
    fc.property(sentence, sentence, fc.array(sentence, { maxLength: 3 }), (text, nugget, more) => {
      if (holdsNugget(text, nugget, 'ru')) {
        expect(holdsNugget([text, '–', '–', ...more].join('\n'), nugget, 'ru')).toBe(true);
      }
      const plain = text.replaceAll(/не(?= |$)/g, 'курьер');
      expect(holdsNugget(plain, plain, 'ru')).toBe(true);
    }),
  );
});

test('recall lies in 0..1, whatever the order of the nuggets', () => {
  const nuggets = fc.array(fc.record({ text: sentence, vital: fc.boolean() }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(sentence, nuggets, (text, list) => {
      const recall = nuggetRecall(text, list, 'ru');
      expect(recall.all).toBeGreaterThanOrEqual(0);
      expect(recall.all).toBeLessThanOrEqual(1);
      expect(nuggetRecall(text, list.toReversed(), 'ru')).toEqual(recall);
    }),
  );
});

/** Anger that a person should meet, annoyance that an answer settles, and calm. */
import { expect, test } from 'vitest';
import { createMoodOf } from '../../src/policy/angry.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';

const moodOf = createMoodOf(createAnalyzer());

test.each([
  'ГДЕ МОЙ ЗАКАЗ!!!',
  'WHERE IS MY ORDER!',
  'вы идиоты',
  'да пошли вы на хер, катитесь к чёрту',
  'вы просто мошенники',
  'тупой бот',
  'напишу везде плохой отзыв',
  'поставлю вам одну звезду',
  'третий раз пишу, ответа нет',
  'сколько раз вам повторять',
  'больше никогда у вас ничего не закажу',
  'опять та же проблема',
  'это безобразие, ужас, сколько можно',
  'Всем расскажу, как вы работаете',
  'what the fuck is this',
  'you are all idiots',
  'your company is a bunch of scammers',
  'useless bot',
  "I'll leave a bad review everywhere",
  'giving you one star',
  'this is the third time I am asking',
  'how many times do I have to repeat',
  'I will never order from you again',
  'I am posting this on twitter',
  'terrible, disgusting, unacceptable service',
  'sick and tired of this',
])('"%s" is anger', (text) => {
  expect(moodOf(text)).toBe('angry');
});

test.each([
  'Ну сколько можно, где мой заказ?',
  'Безбожно задерживаетесь',
  'the app is terrible, how do I log in?',
  'надоели смс, как отключить?',
  'ЧТО С МОИМ ЗАКАЗОМ',
  'Alright, where is it!!',
])('"%s" is annoyance', (text) => {
  expect(moodOf(text)).toBe('annoyed');
});

test.each([
  'где оставить отзыв?',
  'how do I leave a review',
  'звонили мошенники, представились вами',
  'сколько раз в день можно заказать?',
  'how many times can I use the code',
  'третий раз заказываю, есть ли скидка?',
  'хочу заказать два набора для компании',
  'do you have jerk chicken?',
  'OK',
  'НДС и ООО в чеке',
  'I ordered twice, was I charged twice?',
  'пицца «Дьябола» острая?',
])('"%s" is calm', (text) => {
  expect(moodOf(text)).toBe('calm');
});

/** Numbers of student cards, badges, policies and the like, and what beside such a card is no number of it. */
import { expect, it } from 'vitest';
import { findPersonal } from '../../src/privacy/find-personal.ts';

it.each([
  ['my student card no. ST-000777, does the discount hold', 'ST-000777'],
  ['Student ID: AB 001234', 'AB 001234'],
  ['employee badge number is K-00042', 'K-00042'],
  ['студенческий билет № СТ-000777 подойдёт?', 'СТ-000777'],
  ['пенсионное удостоверение АА 000-123', 'АА 000-123'],
  ['карта лояльности LC-00887 не считывается', 'LC-00887'],
  ['полис серии нет, номер: ХХХ 0000123', undefined],
  ['полис номер ХХХ 0000123', 'ХХХ 0000123'],
  ['I have a loyalty card for 500 points', undefined],
  ['с картой лояльности от 500 рублей', undefined],
  ['with a student card at 15-17 on weekdays', undefined],
  ['order no. AB-123456', undefined],
  ['promo code STUDENT-100', undefined],
])('%s', (text, own) => {
  expect(findPersonal(text).map((span) => span.text)).toEqual(own === undefined ? [] : [own]);
});

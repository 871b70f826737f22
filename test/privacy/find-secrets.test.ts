/** Dates of birth, passwords and codes: found behind the words that say so, and nowhere else. */
import { expect, test } from 'vitest';
import { findPersonal } from '../../src/privacy/find-personal.ts';

const found = (text: string) => findPersonal(text).map((span) => `${span.kind}: ${span.text}`);

test.each([
  ['карта 4111 1111 1111 1111 срок 12/29 cvc 123', ['card: 4111 1111 1111 1111', 'secret: 12/29', 'secret: 123']],
  ['my card 5555 5555 5555 4444 exp 08/30, CVV: 321', ['card: 5555 5555 5555 4444', 'secret: 08/30', 'secret: 321']],
  ['пароль Zoya1956!, удалите', ['secret: Zoya1956!']],
  ['Password is Hunter-2026! and', ['secret: Hunter-2026!']],
  ['пин-код 4071 от карты', ['secret: 4071']],
  ['код из смс 4827, войти не могу', ['secret: 4827']],
  ['SMS code is 9035 and it expired', ['secret: 9035']],
  ['gate code 4471#, then left', ['secret: 4471#']],
  ['код домофона: 1207', ['secret: 1207']],
  ['I told the man the code, 6152, on the phone', ['secret: 6152']],
  ['he asked and I gave him my code: 615238', ['secret: 615238']],
  ['продиктовала код 6152 мошеннику', ['secret: 6152']],
  ['Мне пришёл код — 615238, это вы?', ['secret: 615238']],
  ['the code was 6152, and I gave it to him', ['secret: 6152']],
  ['код подтверждения 6152', ['secret: 6152']],
  ['вот код для входа: 615238', ['secret: 615238']],
  ['login ida@example.com pass Lantern!58 please check', ['email: ida@example.com', 'secret: Lantern!58']],
  ['password for the app: Lantern!58', ['secret: Lantern!58']],
  ['пароль от профиля Fonar_58', ['secret: Fonar_58']],
  ['пароль: Fonar!58', ['secret: Fonar!58']],
  ['пин от карты 5162', ['secret: 5162']],
  ['пин 5162', ['secret: 5162']],
  ['день рождения у меня 14.02.1990', ['birthdate: 14.02.1990']],
  ['born 03/07/1988', ['birthdate: 03/07/1988']],
  ['my date of birth is July 3, 1988', ['birthdate: July 3, 1988']],
  ['родилась 3 июля 1988 года', ['birthdate: 3 июля 1988']],
])('%s', (text, spans) => {
  expect(found(text)).toEqual(spans);
});

test.each([
  'пароль не подходит, код не приходит',
  'I forgot my password, and the code does not come',
  'промокод ПИЦЦА300 не работает',
  'код заказа 48151, заказ 4815',
  'the order of 12.05.2026 came at 18:40',
  'до дня рождения 3 дня, скидка 20 %',
  'акция действует до 12.12',
  'my birthday is on Friday',
  'pin the message',
  'сказали, что есть код SKVOR15 на скидку',
  'they gave me promo code NESTLING, then 2026 points',
  'I got promo code 2026 from a friend',
  'they gave me the order code, 48151',
  'приложение выдаёт код ошибки 5001',
  'сказали назвать код, 300 рублей вернёте?',
  'мне пришёл промокод 4815',
  'I entered the code and paid 1240 roubles',
  'pass 18 plus check, or pass COVID-19 test',
  'пароль 100 раз менял',
  'пароль от профиля 100 раз менял',
])('nothing in: %s', (text) => {
  expect(found(text)).toEqual([]);
});

/** Names that no list knows: found beside other personal data and beside the word for whose they are. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPersonal } from '../../src/privacy/find-personal.ts';
import { mask } from '../../src/privacy/mask.ts';

const found = (text: string, kind: string) =>
  findPersonal(text).flatMap((span) => (span.kind === kind ? span.text : []));
const names = (text: string) => found(text, 'name');

describe('a name beside another value', () => {
  test.each([
    ['Контакт для связи: Есения Лучистая, 8 900 000-41-17', 'Есения Лучистая'],
    ['Добрыня Невзоров-Тихий, dobro@example.com, жду ответа', 'Добрыня Невзоров-Тихий'],
    ['Ратибор Сказочный: +7 900 000-61-62', 'Ратибор Сказочный'],
    ["Д'Артуа Лучезар, 8 900 000-61-62", "Д'Артуа Лучезар"],
    ['это Ждана Незнакомая, 17 лет', 'Ждана Незнакомая'],
    ['Это Ждана Незнакомая, 8 900 000-61-62', 'Ждана Незнакомая'],
    ['Зовут Артём, телефон 8 900 000-61-62', 'Артём'],
    ['Забыла зонт. Любава Вымышленная, тел. 8 900 000-15-51', 'Любава Вымышленная'],
    ['паспорт 00 00 765432, Мстислав Пробный.', 'Мстислав Пробный'],
    ['8 900 000-20-30 (Велимир Ненастоящий) просил перезвонить', 'Велимир Ненастоящий'],
    ['Заберёт другой человек\nЯромир Придуманный\n8 900 000-98-76', 'Яромир Придуманный'],
    ['Anneke Verzonnen, 8 900 000-13-31, booked for six', 'Anneke Verzonnen'],
    ['Write to: Torvald van der Nietecht, torvald@example.com', 'Torvald van der Nietecht'],
    ['passport 00 00 345678, Sigrun Pretend, left at the till', 'Sigrun Pretend'],
    ['Femke Bedacht, LLC Tin Whistle, INN 0000987654. Is an invoice possible?', 'Femke Bedacht'],
    ['Есения Лучистая, ООО «Жестяной Свисток», ИНН 0000987654', 'Есения Лучистая'],
    ['Anneke Verzonnen, 4 Willow Lane, left the gate open', 'Anneke Verzonnen'],
    ['Ждана Незнакомая, 17 лет, можно к вам на кухню?', 'Ждана Незнакомая'],
    ['Sigrun Pretend, 16 years old, wants a summer job', 'Sigrun Pretend'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test.each([
    'Заказала Песто Скворец, 8 900 000-41-17',
    'Хочу: Песто Скворец, 8 900 000-41-17',
    'Pesto Starling, 8 900 000-13-31, for seven',
    'Four Cheeses, 8 900 000-13-31',
    'ООО Жестяной Свисток, ИНН 0000987654',
    'LLC Tin Whistle, INN 0000987654',
    'Tin Whistle Ltd, INN 0000987654',
    'Срочно Перезвоните, 8 900 000-41-17',
    'Горячая Линия: 8 800 000-45-45',
    'Customer Support: help@example.com',
    'ВЕРНИТЕ ДЕНЬГИ, 8 900 000-41-17',
    'Great Yarmouth, 4 Willow Lane',
    'Нижний Новгород, ул. Лесная, д. 3',
    '4 Willow Lane, West Hollow, second gate',
    'Номер 8 900 000-41-17. Верните Деньги.',
    'Чёрная Пятница, 8 900 000-41-17',
    'bring it to Leeds Dock, 4 Willow Lane',
    'Green Hills, 4 Willow Lane',
    'Apple Pay: help@example.com',
    'Скидка Дня, 20 %, заказ 48151',
  ])('none in: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('is masked together with what it stands beside, in one go', () => {
    const own = fc.constantFrom('Есения Лучистая', 'Anneke Verzonnen', 'Мстислав Пробный');
    const value = fc.constantFrom('8 900 000-41-17', 'a.b@example.com', '+7 900 000-61-62');
    fc.assert(
      fc.property(own, fc.constantFrom(', ', ': ', ' — '), value, (name, between, beside) => {
        const masked = mask(`${name}${between}${beside}, жду`);
        expect(masked).toMatch(/^\[name\].{1,3}\[(?:phone|email)\], жду$/u);
        expect(mask(masked)).toBe(masked);
      }),
    );
  });
});

describe('a name beside the word for whose it is', () => {
  test.each([
    ['my son Torvald Nietecht has a nut allergy', 'Torvald Nietecht'],
    ['my niece, Anneke Verzonnen, will pick it up', 'Anneke Verzonnen'],
    ['it is for our neighbour Femke Bedacht', 'Femke Bedacht'],
    ['Бабушка Любава Вымышленная ждёт', 'Любава Вымышленная'],
    ['внучка Ждана Незнакомая придёт сама', 'Ждана Незнакомая'],
    ['для бабушки Любавы Вымышленной, пожалуйста', 'Любавы Вымышленной'],
    ['отец Ратибор Сказочный согласен', 'Ратибор Сказочный'],
    ['Вас беспокоит Велимир Ненастоящий', 'Велимир Ненастоящий'],
    ['ИП Мстислав Пробный, нужен счёт', 'Мстислав Пробный'],
    ['Sigrun Pretend here, where is my order?', 'Sigrun Pretend'],
    ['Hi! Torvald Nietecht here: still waiting', 'Torvald Nietecht'],
    ['Здравствуйте, это Есения Лучистая, где заказ?', 'Есения Лучистая'],
    ['Hello, this is Femke Bedacht. Any news?', 'Femke Bedacht'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test.each([
    'для мамы Песто Скворец без лука',
    'для мамы, Песто Скворец, без лука',
    'my son Four Cheeses, and I had the rest',
    'my mum, Pesto Starling, and two drinks',
    'Это Песто Скворец, а я просил другую',
    'This is Pesto Starling, not what I ordered',
    'Regular Customer here, where is my order?',
    'Pizza Lover here, when do you open?',
    'My mum Thinks It is cold',
    'позвонил друг. Заказ Пришёл холодным',
  ])('none in: %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('a date beside a name', () => {
  test.each([
    ['внучка Ждана Незнакомая, 07.03.2019, и её подруга', '07.03.2019'],
    ['Анна Петрова, 07.03.1989 г.р.', '07.03.1989'],
    ['Есения Лучистая, р. 07.03.1989, 8 900 000-41-17', '07.03.1989'],
    ['Анна Петрова (07.03.1989)', '07.03.1989'],
    ['07.03.1989 года рождения', '07.03.1989'],
    ['my son Torvald Nietecht, born 09.11.2017', '09.11.2017'],
    ['John Smith, 9 November 1987, lost his card', '9 November 1987'],
    ['паспорт 00 00 765432, д.р. 07.03.1989', '07.03.1989'],
  ])('%s', (text, date) => {
    expect(found(text, 'birthdate')).toEqual([date]);
  });

  test.each([
    'Анна Петрова, 07.03.2026 заказала пиццу',
    'Анна Петрова, 07.03.2026, 18:00, стол на двоих',
    'Анна Петрова, 07.03.2026 в 18:00',
    'John Smith, 07/03/2026 at 6 pm',
    'заказ 48151, 07.03.2026, не приехал',
    'Анна Петрова пишет 07.03.2026',
  ])('none in: %s', (text) => {
    expect(found(text, 'birthdate')).toEqual([]);
  });
});

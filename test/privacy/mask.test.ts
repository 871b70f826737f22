/** What is masked before a text is stored or embedded, and what is not worth masking. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/privacy/mask.ts';

describe('mask', () => {
  it.each([
    ['мой номер +7 (900) 123-45-67, жду', 'мой номер [phone], жду'],
    ['8 900 123 45 67', '[phone]'],
    ['89001234567', '[phone]'],
    ['звоните 7(900)1234567.', 'звоните [phone].'],
    ['900 123-45-67 или (495) 123-45-67', '[phone] или [phone]'],
    ['call +44 20 7946 0958 or 202-555-0143', 'call [phone] or [phone]'],
    ['почта ivan.p+shop@example.co.uk, спасибо', 'почта [email], спасибо'],
    ['кот@почта.рф', '[email]'],
    ['карта 4111 1111 1111 1111 и 5555-5555-5555-4444', 'карта [card] и [card]'],
    ['4111111111111111', '[card]'],
    ['паспорт 4510 123456', 'паспорт [passport]'],
    ['45 10 № 123456', '[passport]'],
    ['СНИЛС 112-233-445 95', 'СНИЛС [snils]'],
    ['11223344595', '[snils]'],
    ['ИНН 500100732259', 'ИНН [inn]'],
    ['меня зовут Анна Петрова, ул. Садовая, д. 12, кв. 4', 'меня зовут [name], [address]'],
    ['ИНН 7707083893', 'ИНН [inn]'],
  ])('masks what is in "%s"', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    'заказ 4815162 на 1 240 ₽',
    'с 22.11.2026 до 10:00 23.11.2026',
    '1 500–2 000 рублей за 10 000 000 шагов',
    'order A-1234-5678, 40 minutes',
    'версия 1.25.3, порт 8080, 127.0.0.1',
    '1234 5678 9012 3456',
    '500100732258',
    'пишите @support в чат',
    '',
  ])('leaves "%s" as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('leaves no phone, wherever it stands and however it is written', () => {
    const separator = fc.constantFrom('', ' ', '-', ' (', ') ');
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const phone = fc
      .tuple(fc.constantFrom('+7', '8', '7'), separator, digits(3), separator, digits(3), digits(2), digits(2))
      .map((parts) => parts.join(''));
    const word = fc.constantFrom('жду', 'call me', 'тел.', '—', '\n');
    fc.assert(
      fc.property(word, phone, word, (before, number, after) => {
        const masked = mask(`${before} ${number} ${after}`);
        expect(masked).not.toMatch(/\d/);
        expect(mask(masked)).toBe(masked);
      }),
    );
  });

  it('masks once what it masks', () => {
    const part = fc.constantFrom(
      'заказ 4815162342',
      '+7 900 000-12-34',
      'id@example.com',
      '9000001234',
      'меня зовут Анна Петрова',
      'адрес Садовая 12',
      'order',
      'call',
      'паспорт',
      '4510 123456',
      '[phone]',
      'My name is',
      'John Smith',
      '12 Baker Street',
      ',',
      '.',
      '№',
      'кв 4',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        const masked = mask(parts.join(' '));
        expect(mask(masked)).toBe(masked);
      }),
    );
  });
});

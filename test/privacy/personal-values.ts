/** Made-up personal data for property tests, by kind. */
import fc from 'fast-check';
import type { PersonalKind } from '../../src/privacy/personal.ts';

const figures = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

const phone = fc
  .tuple(fc.constantFrom('+7 ', '8 ', '8-', '+7', '8'), figures(3), figures(2), figures(2))
  .map(([code, a, b, c]) => `${code}900 ${a}-${b}-${c}`);
const email = fc
  .tuple(fc.stringMatching(/^[a-z]{3,8}$/), figures(2))
  .map(([name, digits]) => `${name}${digits}@example.com`);
const card = fc.constantFrom('4111 1111 1111 1111', '5555-5555-5555-4444', '2200000000000053');
const passport = figures(6).map((digits) => `4510 ${digits}`);
const address = fc
  .tuple(fc.constantFrom('ул. Садовая', 'улица Заречная', 'пер. Тихий'), fc.integer({ min: 1, max: 200 }))
  .map(([street, house]) => `${street}, д. ${house}, кв. 7`);
const name = fc.constantFrom('Анна Петрова', 'Ивану Сидорову', 'Павел Николаевич', 'John Smith', 'Mary Johnson');

export const personalValue = fc.oneof(
  ...Object.entries({ phone, email, card, passport, address, name }).map(([kind, value]) =>
    value.map((text) => ({ kind: kind as PersonalKind, text })),
  ),
);

/** What only looks personal. */
export const orderNumber = fc
  .tuple(fc.constantFrom('заказ ', 'Заказ №', 'order #', 'order number ', 'номер заказа: '), figures(10))
  .map((parts) => parts.join(''));

/** Words that say nothing of what stands beside them. */
export const plainWord = fc.constantFrom(
  'жду',
  'пицца остыла,',
  'please help.',
  'спасибо!',
  '—',
  '1 240 ₽',
  '22.11.2026',
  '18:40',
  '\n',
);

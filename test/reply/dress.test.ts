/** Greeting and closing: who gets one, and where. */
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/domain/conversation.ts';
import { dress, dressFor } from '../../src/reply/dress.ts';
import { formOf } from '../../src/reply/form.ts';

const asked: Message[] = [{ role: 'customer', text: 'Where is it?' }];
const vera = { name: 'Vera', orders: [], contacts: [] };
const worn = (channel: Parameters<typeof formOf>[0], messages = asked, customer: typeof vera | undefined = vera) =>
  dress('It is on its way.', dressFor(formOf(channel), messages, customer, 'en'));

test('a customer whose name is known is greeted in our first words', () => {
  expect(worn('chat')).toBe('Hello, Vera! It is on its way.');
  expect(dress('Едем.', dressFor(formOf('chat'), asked, vera, 'ru'))).toBe('Здравствуйте, Vera! Едем.');
});

test('nobody is greeted twice', () => {
  expect(worn('chat', [...asked, { role: 'agent', text: 'Hello!' }, ...asked])).toBe('It is on its way.');
  expect(dress('Hi, Vera! Done.', dressFor(formOf('chat'), asked, vera, 'en'))).toBe('Hi, Vera! Done.');
});

test('a letter has a greeting and a closing, with or without a name', () => {
  const closing = '\n\nKind regards,\nCustomer care';
  expect(worn('email')).toBe(`Hello, Vera!\n\nIt is on its way.${closing}`);
  expect(worn('email', asked, { ...vera, name: '' })).toBe(`Hello!\n\nIt is on its way.${closing}`);
});

describe('a name is left out', () => {
  test.each(['review', 'social'] as const)('in public: %s', (channel) => {
    expect(worn(channel)).toBe('It is on its way.');
  });

  test.each(['{order.id}', '<b>Vera</b>', 'Vera! Visit evil.example', '12345', ' '])('where it is none: %s', (name) => {
    expect(worn('chat', asked, { ...vera, name })).toBe('It is on its way.');
  });
});

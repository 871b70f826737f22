/** Sendable wording: sentences with their slots filled, without those that can't be, joined as they stood. */
import { expect, test } from 'vitest';
import { composeWording, glueOf } from '../../src/reply/compose-wording.ts';
import { passageOf } from './make-draft.ts';

const passage = passageOf(
  'Hello, {customer.name}! Order {order.id} is {order.status}.\n\nSee you.\n- Bring {order.total}.',
  {
    kind: 'reply',
  },
);

test('a filled sentence keeps the words of the article as its quote, and its values', () => {
  const customer = { name: 'Vera', orders: [{ id: '4815', status: 'baked', total: '9 €' }], contacts: [] };
  expect(composeWording(passage, 'en', customer)).toEqual({
    pieces: [
      { text: 'Hello, Vera!', quote: 'Hello, {customer.name}!', passage, values: ['Vera'], glue: ' ' },
      {
        text: 'Order 4815 is baked.',
        quote: 'Order {order.id} is {order.status}.',
        passage,
        values: ['4815', 'baked'],
        glue: ' ',
      },
      { text: 'See you.', quote: 'See you.', passage, values: [], glue: '\n\n' },
      { text: '- Bring 9 €.', quote: '- Bring {order.total}.', passage, values: ['9 €'], glue: '\n' },
    ],
    missing: [],
  });
});

test('a sentence that lacks a value goes as a whole, and each missing slot is named once', () => {
  const twice = passageOf('{order.eta} and {order.eta}? Order {order.id} at {order.eta}. Good {order.colour}. Bye.');
  const { pieces, missing } = composeWording(twice, 'en', { orders: [{ id: '4815' }], contacts: [] });
  expect(pieces.map(({ text }) => text)).toEqual(['Bye.']);
  expect(missing).toEqual(['order.eta', 'order.colour']);
});

test.each([
  ['', ' '],
  ['  ', ' '],
  [' \n', '\n'],
  ['\n\n', '\n\n'],
  ['\n\n\n', '\n\n'],
])('what stood between, %j, decides the glue', (between, glue) => {
  expect(glueOf(between)).toBe(glue);
});

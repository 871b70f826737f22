/** Proof: what the passage does not say is struck, and what is left names its place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece } from '../../src/reply/draft.ts';
import { isProven, verify } from '../../src/reply/verify.ts';
import { foundWith, passageOf, pieceOf } from './make-draft.ts';

const quote = 'The courier brings 1 pie within 45 minutes for 1 200 ₽, at 18:40 on 15.12.2026.';
const passage = passageOf(`Welcome. ${quote} Enjoy!`, { headingPath: ['Delivery', 'Time'], anchor: 'time' });
const article = foundWith(passage);

test('proven pieces keep their glue, each with what proves it', () => {
  const pieces = [pieceOf(passage, 'Welcome.', { glue: '\n\n' }), pieceOf(passage, quote)];
  expect(verify({ article, pieces })).toEqual([
    { text: 'Welcome.', glue: '\n\n', proof: { article, passage, quote: 'Welcome.' } },
    { text: quote, glue: ' ', proof: { article, passage, quote } },
  ]);
});

test('what is struck is gone', () => {
  const pieces = [pieceOf(passage, 'We pay double.'), pieceOf(passage, 'Enjoy!', { glue: '\n' })];
  expect(verify({ article, pieces }).map(({ text }) => text)).toEqual(['Enjoy!']);
  expect(verify({ article, pieces: pieces.slice(0, 1) })).toEqual([]);
});

test.each<[string, Piece]>([
  ['a quote that is not in the passage', pieceOf(passage, 'The courier brings a cake.')],
  ['a quote in another case', pieceOf(passage, 'enjoy!')],
  ['an empty quote', pieceOf(passage, '', { text: 'We promise a refund.' })],
  ['a blank quote', pieceOf(passage, ' ', { text: 'We promise a refund.' })],
  ['a slot that was left', pieceOf(passageOf('Hi {customer.name}!'), 'Hi {customer.name}!')],
  ['a slot that nobody knows', pieceOf(passageOf('Hi {customer.name.first}!'), 'Hi {customer.name.first}!')],
  [
    'a slot that a value brought in',
    pieceOf(passage, 'Enjoy!', { text: 'Enjoy, {order.id}!', values: ['{order.id}'] }),
  ],
])('%s is struck', (...[, piece]) => {
  expect(isProven(piece)).toBe(false);
});

test.each([
  ['another number', 'It takes 30 minutes.'],
  ['the end of a number', 'It takes 5 minutes.'],
  ['the start of a number', 'It takes 4 minutes.'],
  ['a part of a grouped number', 'It costs 200 ₽.'],
  ['numbers run together', 'It costs 1200450 ₽.'],
  ['another time', 'At 18:45.'],
  ['a part of a time', 'In 18 minutes.'],
  ['a part of a date', 'On 12.2026.'],
  ['a year out of a date', 'In 26 days.'],
])('a figure that is not in the quote is struck: %s', (...[, text]) => {
  expect(isProven(pieceOf(passage, quote, { text }))).toBe(false);
});

test.each(['1 pie in 45 minutes', 'at 18:40', 'on 15.12.2026', '1 200 ₽', 'no figures at all'])(
  '"%s" is proven',
  (text) => {
    expect(isProven(pieceOf(passage, quote, { text }))).toBe(true);
  },
);

test('a figure of the request is proven by its value, and by nothing like it', () => {
  const sentence = passageOf('Your order {order.id} is ready.');
  const values = ['4815'];
  const say = (text: string) => isProven(pieceOf(sentence, sentence.text, { text, values }));
  expect([say('Your order 4815 is ready.'), say('Your order 481 is ready.'), say('Your order 15 is ready.')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('no number gets through that is neither in the quote nor in a value', () => {
  const number = fc.nat(9_999).map(String);
  fc.assert(
    fc.property(fc.array(number, { maxLength: 4 }), number, number, (said, value, claimed) => {
      const words = `Of ${said.join(' and ')}.`;
      const piece = pieceOf(passageOf(words), words, { text: `It is ${claimed}, ${value}.`, values: [value] });
      expect(isProven(piece)).toBe([...said, value].includes(claimed));
    }),
  );
});

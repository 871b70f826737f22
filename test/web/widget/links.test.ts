/** Links in a text: every letter stays, and only web addresses that say where they lead are links. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/web/widget/links.ts';

const parts = fc.constantFrom(
  'https://shop.example/a',
  'http://user:word@evil.example',
  'javascript:alert(1)',
  ' ',
  '.',
  '(',
  ')',
  'да',
);
const texts = fc.oneof(
  fc.string(),
  fc.array(parts).map((some) => some.join('')),
);

test('loses and adds nothing, and leads nowhere but to http and https without a name in front', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const pieces = piecesOf(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { address } of pieces.filter((piece) => piece.address !== undefined)) {
        expect(address).toMatch(/^https?:\/\//);
        expect(new URL(address ?? '').username).toBe('');
      }
    }),
  );
});

test('what ends the sentence is not of the address', () => {
  expect(piecesOf('(see https://shop.example/a).')).toEqual([
    { text: '(see ' },
    { text: 'https://shop.example/a', address: 'https://shop.example/a' },
    { text: ').' },
  ]);
});

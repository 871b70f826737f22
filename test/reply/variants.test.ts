/** Variants of an answer: they differ, they fit their channel, and nothing in them is new. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined } from '../../src/reply/draft.ts';
import { formOf } from '../../src/reply/form.ts';
import { nextStep } from '../../src/reply/next-step.ts';
import { variantsOf } from '../../src/reply/variants.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { passageOf, pieceOf } from './make-draft.ts';

const analyzer = createAnalyzer();
const sentences = [
  'Orders wait at the counter for 60 minutes after they are ready for collection by the guest.',
  'After that the kitchen gives the pizza to the staff, since a cold pizza is not what anybody wants to collect.',
  'A refund takes 3 business days and goes back to the card that the order was paid with in the application.',
];
const passage = passageOf(sentences.join(' '));
const full = sentences.map((text) => pieceOf(passage, text));
const step = pieceOf(passageOf('Open the order and tap Refund.'), 'Open the order and tap Refund.');

function texts(question: string, channel: Parameters<typeof formOf>[0], next = true) {
  const terms = new Set(analyzer.questionTerms(question, 'en'));
  const made = variantsOf(
    { near: full, full, next: next ? step : undefined, form: formOf(channel), terms, lang: 'en' },
    analyzer,
  );
  return made.map(({ variant, pieces }) => [variant, joined(pieces)]);
}

test('a chat gets the full text first, then the short one, then the one with the next step', () => {
  expect(texts('refund', 'chat').map(([variant]) => variant)).toEqual(['full', 'short', 'next']);
});

test('the short one holds the sentence that answers, and a messenger gets it first', () => {
  expect(texts('how long does a refund take', 'messenger')[0]).toEqual(['short', sentences[2]]);
});

test('variants that say the same are one', () => {
  const made = variantsOf(
    {
      near: full.slice(0, 1),
      full: full.slice(0, 1),
      next: undefined,
      form: formOf('chat'),
      terms: new Set(),
      lang: 'en',
    },
    analyzer,
  );
  expect(made.map(({ variant }) => variant)).toEqual(['full']);
});

test('no variant is longer than its channel allows, the first sentence apart', () => {
  const channel = fc.constantFrom('chat', 'messenger', 'email', 'phone', 'review', 'social' as const);
  const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(channel, lengths, (place, counts) => {
      const pieces = counts.map((count, at) => pieceOf(passage, `${`word${at} `.repeat(count).trim()}.`));
      const form = formOf(place);
      for (const made of variantsOf(
        { near: pieces, full: pieces, next: step, form, terms: new Set(['word1']), lang: 'en' },
        analyzer,
      )) {
        const text = joined(made.pieces);
        expect(made.pieces.length === 1 || text.length <= form.lengthAtMost).toBe(true);
        expect(made.pieces.every((piece) => pieces.includes(piece) || piece === step)).toBe(true);
      }
    }),
  );
});

describe('the next step', () => {
  const none = () => false;

  test.each([
    ['ru', 'Код придёт сам. Откройте заказ и нажмите «Возврат».', 'Откройте заказ и нажмите «Возврат».'],
    ['ru', 'Если кода нет, напишите в чат. Мы проверим.', 'Если кода нет, напишите в чат.'],
    [
      'en',
      'It comes by itself. Send a photo in the chat within 24 hours.',
      'Send a photo in the chat within 24 hours.',
    ],
  ])('is what the article asks the customer to do: %s', (lang, text, found) => {
    const near = passageOf(text);
    expect(nextStep([near], near, lang, none)?.text).toBe(found);
  });

  test.each([
    ['ru', 'Вы получите код. Вы можете подождать.'],
    ['ru', 'Откройте заказ {order.id}.'],
    ['en', 'Opening hours are long. You send nothing.'],
  ])('is not made up: %s', (lang, text) => {
    const near = passageOf(text);
    expect(nextStep([near], near, lang, none)).toBeUndefined();
  });

  test('is nothing that the reply says already', () => {
    const near = passageOf('Send a photo. Reply to the letter.');
    expect(nextStep([near], near, 'en', (sentence) => sentence === 'Send a photo.')?.text).toBe('Reply to the letter.');
  });
});

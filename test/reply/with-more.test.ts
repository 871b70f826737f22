/** What an answer gets from the rest of its article. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined } from '../../src/reply/draft.ts';
import { withMore, type More } from '../../src/reply/with-more.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { passageOf, pieceOf } from './make-draft.ts';

const analyzer = createAnalyzer();
const below = (text: string) => passageOf(text, { headingPath: ['Collecting'], anchor: 'collecting' });
const opening = passageOf('Found things are kept for 30 days. Drop in from 09:00 to 23:00.');
const phone = below('Bring something that shows that the phone is yours.');
const friend = below('A friend may come for it, if you send us the name before the visit.');
const answer = [pieceOf(phone, phone.text)];

function made(question: string, options: Partial<More> = {}, pieces = answer) {
  const more = moreOf(question, [opening, phone, friend]);
  return joined(withMore(pieces, { ...more, lengthAtMost: 700, ...options }, analyzer));
}

function moreOf(question: string, usable: More['usable']): Omit<More, 'lengthAtMost'> {
  const asked = new Map(analyzer.questionTerms(question, 'en').map((term) => [term, 1]));
  return { usable, asked, lang: 'en', said: () => false };
}

test('the opening stands before it, in a paragraph of its own', () => {
  expect(made('is the phone there')).toBe(`${opening.text}\n\n${phone.text}`);
});

test('what else speaks of what was asked stands where the article has it', () => {
  expect(made('may a friend come for my phone')).toBe(`${opening.text}\n\n${phone.text}\n\n${friend.text}`);
});

test('ready wording comes first, since it greets by itself', () => {
  const wording = passageOf('Hello! Bring your passport.', { kind: 'reply', headingPath: ['Collecting'] });
  expect(made('umbrella', {}, [pieceOf(wording, wording.text)])).toBe(`${wording.text}\n\n${opening.text}`);
});

test('what the answer says already, or was said before, is not said again', () => {
  const kept = below('We keep found things for 30 days.');
  expect(made('umbrella', {}, [pieceOf(kept, kept.text)])).not.toContain('Found things');
  expect(made('umbrella', { said: (text) => text.startsWith('Drop in') })).not.toContain('Drop in');
});

test('a sentence beside the words of the question comes before one that only shares a word with it', () => {
  const paragraph = below('The pool is closed for repairs. It opens again on 5 May.');
  const other = below('Towels lie beside the pool.');
  const told = withMore(
    [pieceOf(paragraph, 'The pool is closed for repairs.')],
    { ...moreOf('when will the closed pool be repaired', [other, paragraph]), lengthAtMost: 62 },
    analyzer,
  );
  expect(joined(told)).toContain('5 May');
});

test('the same words about another figure are told too', () => {
  const adult = below('A ticket for an adult for the whole day costs 40 coins.');
  const child = below('A ticket for a child for the whole day costs 25 coins.');
  const told = withMore(
    [pieceOf(adult, adult.text)],
    { ...moreOf('what does a day ticket cost', [adult, child]), lengthAtMost: 700 },
    analyzer,
  );
  expect(joined(told)).toContain('25 coins');
});

test('an item of a list that comes alone loses its marker, and is still a quote', () => {
  const list = below('1. Open the app.\n2. Tap the bell.');
  const pieces = withMore(answer, { ...moreOf('where is the bell', [phone, list]), lengthAtMost: 700 }, analyzer);
  expect(pieces.at(-1)).toMatchObject({ text: 'Tap the bell.', quote: 'Tap the bell.', passage: list });
});

test('it is never longer than it may be, holds the answer, and each piece is a quote', () => {
  const words = fc.array(fc.constantFrom('phone', 'friend', 'bag', 'comes', 'waits', 'Bring', 'it.', 'Then'), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.integer({ min: 60, max: 400 }), (texts, lengthAtMost) => {
      const usable = [opening, phone, ...texts.map((text) => below(text.join(' ')))];
      const asked = new Map(analyzer.questionTerms('phone of a friend', 'en').map((term) => [term, 1]));
      const pieces = withMore(answer, { usable, asked, lang: 'en', said: () => false, lengthAtMost }, analyzer);
      expect(joined(pieces).length).toBeLessThanOrEqual(Math.max(lengthAtMost, phone.text.length));
      expect(pieces.some(({ quote }) => quote === phone.text)).toBe(true);
      expect(pieces.every(({ quote, passage }) => passage.text.includes(quote))).toBe(true);
    }),
  );
});

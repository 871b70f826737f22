/** What an answer from further down gets from the top of its article. */
import { expect, test } from 'vitest';
import { joined } from '../../src/reply/draft.ts';
import { withOpening, type Opening } from '../../src/reply/with-opening.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { passageOf, pieceOf } from './make-draft.ts';

const analyzer = createAnalyzer();
const opening = passageOf('Found things are kept for 30 days. Drop in from 09:00 to 23:00.');
const below = passageOf('Bring something that shows that the phone is yours.', {
  headingPath: ['Collecting'],
  anchor: 'collecting',
});
const answer = [pieceOf(below, below.text)];

function made(options: Partial<Opening> = {}, pieces = answer) {
  const all = { usable: [opening, below], lang: 'en', said: () => false, lengthAtMost: 700, ...options };
  return joined(withOpening(pieces, all, analyzer));
}

test('the opening stands before it, in a paragraph of its own', () => {
  expect(made()).toBe(`${opening.text}\n\n${below.text}`);
});

test('ready wording has it behind, since it greets by itself', () => {
  const wording = passageOf('Hello! Bring your passport.', { kind: 'reply', headingPath: ['Collecting'] });
  expect(made({}, [pieceOf(wording, wording.text)])).toBe(`${wording.text}\n\n${opening.text}`);
});

test('what the answer says already, or was said before, is not said again', () => {
  const kept = passageOf('We keep found things for 30 days.', { headingPath: ['Collecting'] });
  expect(made({}, [pieceOf(kept, kept.text)])).toBe(
    'Drop in from 09:00 to 23:00.\n\nWe keep found things for 30 days.',
  );
  expect(made({ said: (text) => text.startsWith('Drop in') })).toBe(
    `Found things are kept for 30 days.\n\n${below.text}`,
  );
});

test('the answer alone where there is no room, no opening, or the opening is the answer', () => {
  expect(made({ lengthAtMost: below.text.length + 10 })).toBe(below.text);
  expect(made({ usable: [below] })).toBe(below.text);
  expect(made({}, [pieceOf(opening, 'Drop in from 09:00 to 23:00.')])).toBe('Drop in from 09:00 to 23:00.');
});

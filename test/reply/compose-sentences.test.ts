/** Sentences are lent from the passage: those that answer, never more than it says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeSentences } from '../../src/reply/compose-sentences.ts';
import { isProven } from '../../src/reply/verify.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { aString } from '../routes/anything.ts';
import { passageOf } from './make-draft.ts';

const analyzer = createAnalyzer();
const termsOf = (question: string) => new Set(analyzer.questionTerms(question, 'en'));
const compose = (text: string, question: string, kind: 'text' | 'table' = 'text') =>
  composeSentences(passageOf(text, { kind }), termsOf(question), 'en', analyzer);
const texts = (text: string, question: string) => compose(text, question).map((piece) => piece.text);

describe('of a text', () => {
  const text = 'Pies are round. Bread is square. The oven is hot. Rolls are small. Cakes are sweet.';

  test('the sentence that shares most is taken, and it is its own quote', () => {
    expect(compose(text, 'how hot is the oven')).toEqual([
      {
        text: 'The oven is hot.',
        quote: 'The oven is hot.',
        passage: passageOf(text),
        values: [],
        glue: aString,
      },
    ]);
  });

  test('neighbours that answer are taken together, three at most, in their order', () => {
    expect(texts(text, 'bread and oven')).toEqual(['Bread is square.', 'The oven is hot.']);
    expect(texts(text, 'pies and oven')).toEqual(['Pies are round.', 'Bread is square.', 'The oven is hot.']);
    expect(texts(text, 'pies bread oven rolls cakes')).toHaveLength(3);
  });

  test('the first sentence stands where none shares a word', () => {
    expect(texts(text, 'quantum')).toEqual(['Pies are round.']);
    expect(texts(text, '')).toEqual(['Pies are round.']);
  });

  test('a list is taken whole with the line that leads into it', () => {
    const list = 'A basket holds:\n- jam;\n- tea;\n- honey.\n\nIt is wrapped.';
    const pieces = compose(list, 'is there honey in a basket');
    expect(pieces.map((piece) => piece.text)).toEqual(['A basket holds:', '- jam;', '- tea;', '- honey.']);
    expect(pieces.slice(1).map(({ glue }) => glue)).toEqual(['\n', '\n', '\n']);
  });

  test('paragraphs stay paragraphs', () => {
    const pieces = compose('The oven is hot.\n\nThe oven is old. The oven is red.', 'hot old red');
    expect(pieces.slice(1).map(({ glue }) => glue)).toEqual(['\n\n', ' ']);
  });

  test('what is too long to read in a chat is not joined', () => {
    const long = (word: string) => `${word} ${'and so on '.repeat(40)}end.`;
    expect(texts(`${long('Pie')} ${long('Bread')}`, 'pie bread')).toEqual([long('Pie')]);
  });

  test('an empty passage lends nothing', () => {
    expect([compose('', 'pie'), compose(' \n\n ', 'pie')]).toEqual([[], []]);
  });
});

describe('of a table', () => {
  const table = 'Day | Opens | Closes\nChristmas | 10:00 | 14:00\nEaster | 9:00 | 15:00\nMay Day | 11:00 | 12:00';
  const rowsOf = (text: string, question: string) => compose(text, question, 'table').map((piece) => piece.text);

  test('each row that fits is one piece: its cells after the names of their columns', () => {
    expect(compose(table, 'when on easter', 'table')).toEqual([
      {
        text: 'Easter, Opens: 9:00, Closes: 15:00',
        quote: 'Easter | 9:00 | 15:00',
        passage: passageOf(table, { kind: 'table' }),
        values: ['Day', 'Opens', 'Closes'],
        glue: '\n',
      },
    ]);
  });

  test('rows that fit alike come together, three at most', () => {
    expect(rowsOf(table, 'easter or christmas')).toEqual([
      'Christmas, Opens: 10:00, Closes: 14:00',
      'Easter, Opens: 9:00, Closes: 15:00',
    ]);
    expect(rowsOf(`${table}\nNew Year | 12:00 | 13:00`, 'quantum')).toHaveLength(3);
  });

  test('figures in the names of columns are proven', () => {
    const pieces = compose('Size | 25 cm | 30 cm\nPie | 5 | 7', 'pie', 'table');
    expect(pieces.map((piece) => [piece.text, isProven(piece)])).toEqual([['Pie, 25 cm: 5, 30 cm: 7', true]]);
  });

  test('a cell with nothing in it is not mentioned', () => {
    expect(rowsOf('Day | Opens | Closes\nEaster |  | 15:00', 'easter')).toEqual(['Easter, Closes: 15:00']);
  });

  test('a table of names alone lends nothing', () => {
    expect([rowsOf('Day | Opens', 'day'), rowsOf('', 'day')]).toEqual([[], []]);
  });
});

const word = fc.constantFrom(
  'pie',
  'oven',
  'hot',
  'Bread',
  '45',
  '1,200',
  '18:40',
  'e.g.',
  'Dr.',
  '«ну»',
  '🥧',
  '-',
  '1.',
);
const end = fc.constantFrom('. ', '! ', '? ', '… ', ':\n- ', '\n', '\n\n', '; ', ' ');
const prose = fc
  .array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 8 }), end), { maxLength: 12 })
  .map((parts) => parts.map(([words, mark]) => words.join(' ') + mark).join(''));
const anyText = fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 200 }));
const question = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

function follows(text: string, start: number, pieces: readonly { readonly quote: string }[]): boolean {
  let rest = text.slice(start);
  return pieces.every(({ quote }, index) => {
    const open = index === 0 ? rest : rest.trimStart();
    rest = open.slice(quote.length);
    return open.startsWith(quote);
  });
}

test('every piece of a text is the passage’s own words, in their order', () => {
  fc.assert(
    fc.property(anyText, question, (text, asked) => {
      const pieces = compose(text, asked);
      expect(pieces.map((piece) => piece.text)).toEqual(pieces.map(({ quote }) => quote));
      // The first words may stand in several places; in one of them the others follow with nothing but space between.
      const starts = Array.from(Array(text.length + 1).keys());
      expect(starts.some((start) => follows(text, start, pieces))).toBe(true);
    }),
  );
});

test('every row of a table is quoted whole, and says only what stands in it and above it', () => {
  const cell = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
  const row = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(' | '));
  fc.assert(
    fc.property(row, fc.array(row, { maxLength: 6 }), question, (header, lines, asked) => {
      const text = [header, ...lines].join('\n');
      for (const piece of compose(text, asked, 'table')) {
        expect(lines).toContain(piece.quote);
        const known = new Set(`${header} ${piece.quote}`.match(/[\p{L}\p{N}]+/gu));
        expect((piece.text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((said) => !known.has(said))).toEqual([]);
      }
    }),
  );
});

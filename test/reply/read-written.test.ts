/** What a model writes, read as it comes: sentences, their variants and citations, however the text is cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWrittenReader, type Written } from '../../src/reply/read-written.ts';

interface Reading {
  readonly written: Written[];
  readonly declined: boolean;
}

function read(deltas: readonly string[], lang = 'en'): Reading {
  const reader = createWrittenReader('full', lang);
  const written = [...deltas.flatMap((delta) => reader.push(delta)), ...reader.end()];
  return { written, declined: reader.declined() };
}

function sentencesOf(text: string, lang = 'en'): string[] {
  return read([text], lang).written.map((written) => written.text);
}

function citedIn(text: string): (readonly number[])[] {
  return read([text]).written.map(({ cited }) => cited);
}

/** Pieces of which models make their answers, and those at which a reader may stumble. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Delivery costs 99 ₽',
      'Курьер едет 40 минут',
      'Mr. Smith bakes',
      'ул. Полевая',
      'e.g. pies',
      '3.5 kg',
      'и т. д.',
    ],
    ...[
      '. ',
      '.',
      '! ',
      '? ',
      '… ',
      '."',
      '.» ',
      ', ',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '. — ',
      '. (',
      ') ',
      '. «',
      '. 5 ',
      '. -',
    ],
    ...['[1]', ' [1]', '[2, 3]', ' [4] [5]', '[', '[[PHONE_1]]', ' [12', ']', '. [1]', '. [1] [2] ', '[999]'],
    ...['## full\n', '\n## short\n', '\n### Next:\n', '# Pies\n', '##', '\n## summary\n', 'NO_ANSWER', 'NO_', 'NO'],
    ...['- ', '\n- pies', '\n1. Open. ', '2. ', 'A. B. Baker', '😀', '👩‍🍳 ', 'é', '日本。', '\u2028', '\u00a0'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('a text is read the same however it is cut', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 40 }), fc.constantFrom('en', 'ru'), (text, places, lang) => {
      const cuts = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
      const deltas = cuts.slice(1).map((cut, at) => text.slice(cuts[at], cut));
      expect(read(deltas, lang)).toEqual(read([text], lang));
    }),
    { numRuns: 1_000 },
  );
});

test('a text is read the same sign by sign', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'ru'), (text, lang) => {
      expect(read(text.split(''), lang)).toEqual(read([text], lang));
    }),
    { numRuns: 500 },
  );
});

describe('markers', () => {
  test.each([
    ['Pies cost 3 euros [1]. Soup is hot [2].'],
    ['Pies cost 3 euros. [1] Soup is hot. [2]'],
    ['Pies cost 3 euros.[1] Soup is hot.[2]'],
    ['Pies cost 3 euros [1]. Soup is hot. [2]\n'],
  ])('are taken out of "%s"', (text) => {
    expect(read([text]).written).toEqual([
      { variant: 'full', text: 'Pies cost 3 euros.', glue: ' ', cited: [1] },
      { variant: 'full', text: 'Soup is hot.', glue: ' ', cited: [2] },
    ]);
  });

  test.each([
    ['Soup is hot [1][2].', [1, 2]],
    ['Soup is hot. [1] [2]', [1, 2]],
    ['Soup is hot [1, 2].', [1, 2]],
    ['Soup [3] is hot.', [3]],
    ['Soup is hot.', []],
    ['Soup is "hot." [4]', [4]],
    ['Soup is hot [0] [999].', [0, 999]],
  ])('"%s" cites %j', (text, cited) => {
    expect(citedIn(text)).toEqual([cited]);
  });

  test('several behind a full stop belong to the sentence before them', () => {
    expect(read(['Soup is hot. [1] [2] Pies are cold. [3]']).written).toMatchObject([
      { text: 'Soup is hot.', cited: [1, 2] },
      { text: 'Pies are cold.', cited: [3] },
    ]);
  });

  test('a token is none', () => {
    expect(sentencesOf('Hello, [[NAME_1]] [1].')).toEqual(['Hello, [[NAME_1]].']);
  });
});

describe('variants', () => {
  test('stand under their lines, in any case, with or without a colon', () => {
    const text = '## full\nPies cost 3 euros [1].\n\n### Short:\n3 euros [1].\n# NEXT\nAsk for the order [2].';
    expect(read([text]).written.map(({ variant, text: own, glue }) => [variant, own, glue])).toEqual([
      ['full', 'Pies cost 3 euros.', ' '],
      ['short', '3 euros.', ' '],
      ['next', 'Ask for the order.', ' '],
    ]);
  });

  test('a text that names none is the lead', () => {
    const reader = createWrittenReader('short', 'en');
    expect([...reader.push('Pies cost 3 euros.'), ...reader.end()]).toMatchObject([{ variant: 'short' }]);
  });

  test('a line that names something else begins none', () => {
    expect(read(['## summary\nPies cost 3 euros.']).written).toMatchObject([
      { variant: 'full', text: 'Pies cost 3 euros.' },
    ]);
  });
});

describe('sentences', () => {
  test('come as soon as the next one begins', () => {
    const reader = createWrittenReader('full', 'en');
    const came = ['Pies cost', ' 3 euros', '. [1', '] ', 'S', 'oup is hot.'].map((delta) => reader.push(delta).length);
    expect(came).toEqual([0, 0, 0, 0, 1, 0]);
    expect(reader.end()).toMatchObject([{ text: 'Soup is hot.' }]);
  });

  test.each([
    ['Доставим на ул. Полевая за 40 мин. или раньше. Ждём вас!', 'ru', 2],
    ['Mr. Baker waits at St. Marys. He has 3.5 kg.', 'en', 2],
    ['Write to a.b@example.com or see example.com/pies?x=1. Thanks.', 'en', 2],
  ] as const)('%s', (text, lang, count) => {
    expect(sentencesOf(text, lang)).toHaveLength(count);
  });

  test('a list keeps its lines and its paragraphs', () => {
    const text = 'You can:\n- take a pie [1];\n- take soup [2].\n\nSee you!';
    expect(
      read([text])
        .written.map(({ text: own, glue }) => glue + own)
        .join(''),
    ).toBe(' You can:\n- take a pie;\n- take soup.\n\nSee you!');
  });

  test('signs without a letter or a figure are none', () => {
    expect(sentencesOf('--- [1]\n***\n😀\n')).toEqual([]);
  });
});

describe('that the passages do not answer', () => {
  test.each([
    'NO_ANSWER',
    ' NO_ANSWER\n',
    '## full\nNO_ANSWER',
    'NO_ANSWER.',
    '# NO_ANSWER',
    '## full\n\n## short\nNO_ANSWER',
  ])('"%s" says so', (text) => {
    expect(read([text]).declined).toBe(true);
    expect(read(text.split('')).declined).toBe(true);
  });

  test.each(['', 'NO', 'No answer is needed.', 'Pies cost 3 euros. NO_ANSWER'])('"%s" does not', (text) => {
    expect(read([text]).declined).toBe(false);
  });
});

describe('a text without end', () => {
  const size = 100_000;

  test.each([
    ['one word', 'x'],
    ['words', 'pie '],
    ['small sentences', 'a. '],
    ['sentences', 'The pie is hot. '],
    ['markers', '. [1]'],
    ['brackets', '['],
    ['full stops', '.'],
    ['blanks', ' '],
    ['headings', '#'],
    ['new lines', '\n'],
  ])('of %s is read fast, whatever it is cut into, and never past its most', (...[, unit]) => {
    const text = unit.repeat(size / unit.length);
    const startedAt = performance.now();
    const { written } = read(text.match(/[^]{1,3}/g) ?? []);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(written.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(20_000);
  });

  test('is not believed in the sentence at which it is left', () => {
    const text = `${'Pies are hot. '.repeat(1_428)}Pies are free`;
    expect(sentencesOf(`${text} on no day.`).at(-1)).toBe('Pies are hot.');
    expect(read(text.match(/[^]{1,7}/g) ?? []).written).toEqual(read([text]).written);
  });
});

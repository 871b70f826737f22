/** The cutter parts text along headings and sentences, and what it parts is still all there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, WORDS_AT_MOST, type Block } from '../../ingest/cut.ts';
import { audiences, type Audience } from '../../src/domain/article.ts';
import { passageKinds, type Passage, type PassageKind } from '../../src/domain/passage.ts';

const wholeKinds: readonly PassageKind[] = ['table', 'code', 'reply', 'refusal'];

const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('пирог', 'Завтра', 'order', 'Courier', '16', '1.5', '-', '«да»', '{order.eta}'),
  },
  { weight: 2, arbitrary: fc.constantFrom('сегодня.', 'late.', 'Правда?', 'Yes!', 'т.', 'е.', 'ул.', 'конец…') },
  { weight: 1, arbitrary: fc.constantFrom('https://shop.example.test/find?q=1', 'help@example.test', 'Да!Нет') },
);
const gaps = fc.constantFrom(
  fc.constant(' '),
  fc.constantFrom(' ', '\n'),
  fc.constantFrom(' ', '\n\n', '  ', '\u00a0'),
);
/** A few words over and over: as long as any text, yet quick to shrink. */
const someText = gaps.chain((gap) =>
  fc
    .tuple(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 }), fc.constantFrom(1, 20, 60))
    .map(([pairs, times]) => pairs.flat().join('').repeat(times).trim()),
);
const heading = fc.constantFrom(
  { headingPath: [], anchor: '' },
  { headingPath: ['Сроки'], anchor: 'сроки' },
  { headingPath: ['Сроки', 'Ночью'], anchor: 'ночью' },
  { headingPath: ['Fees'], anchor: 'fees' },
);
const someBlocks = fc
  .array(fc.record({ kind: fc.constantFrom(...passageKinds), heading, text: someText }), { maxLength: 8 })
  .map((drafts) => drafts.map(({ heading: under, ...rest }, at): Block => ({ ...rest, ...under, line: at + 1 })));
const lang = fc.constantFrom('ru', 'en');
const audience = fc.constantFrom(...audiences);

function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** Each word with the place it stands at: no word may leave its heading or change its kind. */
function placed(pieces: readonly Pick<Block, 'kind' | 'headingPath' | 'anchor' | 'text'>[]) {
  return pieces.flatMap(({ kind, headingPath, anchor, text }) =>
    wordsOf(text).map((own) => `${kind} ${headingPath.join('/')}#${anchor} ${own}`),
  );
}

function folded(text: string): string {
  return wordsOf(text).join(' ');
}

interface Drawn {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  readonly ofArticle: Audience;
}

describe('whatever the blocks', () => {
  const holds = (check: (drawn: Drawn) => void) =>
    fc.assert(
      fc.asyncProperty(someBlocks, audience, lang, async (blocks, ofArticle, ofText) => {
        check({ blocks, passages: await cut(blocks, ofArticle, ofText), ofArticle });
      }),
    );

  test('no word is lost or invented, and each stays under its heading in its order', async () => {
    await holds(({ blocks, passages }) => {
      expect(placed(passages).join('\n')).toBe(placed(blocks).join('\n'));
    });
  });

  test('the text of a passage stands in its section, but for line breaks and runs of spaces', async () => {
    await holds(({ blocks, passages }) => {
      for (const { kind, headingPath, anchor, text } of passages) {
        const own = blocks.filter((block) => block.kind === kind && block.anchor === anchor);
        expect(own[0]?.headingPath).toEqual(headingPath);
        expect(folded(own.map((block) => block.text).join('\n\n'))).toContain(folded(text));
      }
    });
  });

  test('no passage is empty, and only what is kept whole has more words than the limit', async () => {
    await holds(({ passages }) => {
      for (const { kind, text } of passages) {
        expect(text.trim()).not.toBe('');
        if (!wholeKinds.includes(kind)) expect(wordsOf(text).length).toBeLessThanOrEqual(WORDS_AT_MOST);
      }
    });
  });

  test('tables, code, replies and refusals come out letter for letter', async () => {
    await holds(({ blocks, passages }) => {
      const whole = ({ kind }: { kind: PassageKind }) => wholeKinds.includes(kind);
      expect(passages.filter(whole).map(({ text }) => text)).toEqual(blocks.filter(whole).map(({ text }) => text));
    });
  });

  test('steps and internal notes are for agents, all else is for whom the article is', async () => {
    await holds(({ passages, ofArticle }) => {
      for (const { kind, audience: own } of passages) {
        expect(own).toBe(kind === 'steps' || kind === 'internal' ? 'agent' : ofArticle);
      }
    });
  });
});

const block = (over: Partial<Block>): Block => ({
  kind: 'text',
  headingPath: [],
  anchor: '',
  line: 1,
  text: 'Text.',
  ...over,
});
const textsOf = async (...blocks: Block[]) => (await cut(blocks, 'customer', 'en')).map(({ text }) => text);
const sentence = (number: number) => `Sentence ${number} has exactly seven words here.`;
const prose = (count: number) => Array.from(Array(count).keys(), sentence).join(' ');

test('neighbouring paragraphs under one heading make one passage that starts at the first of them', async () => {
  const under = { headingPath: ['Fees'], anchor: 'fees' };
  expect(
    await cut(
      [block({ ...under, line: 3, text: 'One.' }), block({ ...under, line: 5, text: 'Two.' })],
      'customer',
      'en',
    ),
  ).toEqual([{ kind: 'text', audience: 'customer', ...under, line: 3, text: 'One.\n\nTwo.' }]);
});

test('another heading, another kind and a heading of the same name elsewhere each start a passage', async () => {
  expect(
    await textsOf(
      block({ text: 'Top.' }),
      block({ text: 'Under fees.', headingPath: ['Fees'], anchor: 'fees' }),
      block({ text: 'a | b', headingPath: ['Fees'], anchor: 'fees', kind: 'table' }),
      block({ text: 'After the table.', headingPath: ['Fees'], anchor: 'fees' }),
      block({ text: 'Of the night.', headingPath: ['Night', 'Fees'], anchor: 'fees-1' }),
    ),
  ).toEqual(['Top.', 'Under fees.', 'a | b', 'After the table.', 'Of the night.']);
});

test('two replies in a row stay two', async () => {
  expect(await textsOf(block({ kind: 'reply', text: 'One.' }), block({ kind: 'reply', text: 'Two.' }))).toEqual([
    'One.',
    'Two.',
  ]);
});

test('a text of exactly the limit is not parted', async () => {
  const text = Array.from(Array(WORDS_AT_MOST).keys(), (number) => `w${number}`).join(' ');
  expect(await textsOf(block({ text }))).toEqual([text]);
});

test('a long paragraph is parted between its sentences', async () => {
  const texts = await textsOf(block({ text: prose(60) }));
  expect(texts.map(folded).join(' ')).toBe(prose(60));
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text).toMatch(/^Sentence [^]* here\.$/);
});

test('a sentence over the limit is parted between its words', async () => {
  const text = Array.from(Array(450).keys(), (number) => `w${number}`).join(' ');
  const texts = await textsOf(block({ text }));
  expect(texts.map((piece) => wordsOf(piece).length)).toEqual([200, 200, 50]);
  expect(texts.join(' ')).toBe(text);
});

test.each([
  ['tabs', '\t'],
  ['no-break spaces', '\u00a0'],
])('words parted by %s alone are held to the limit too', async (...[, gap]) => {
  const texts = await textsOf(block({ text: Array.from(Array(300).keys(), (number) => `w${number}`).join(gap) }));
  expect(texts.map((text) => wordsOf(text).length).filter((count) => count > WORDS_AT_MOST)).toEqual([]);
});

test('an address with a question mark is not torn apart in a long paragraph', async () => {
  const address = 'https://shop.example.test/find?q=1';
  const texts = await textsOf(block({ text: `${prose(40)} See ${address} for more. ${prose(10)}` }));
  expect(texts.flatMap(wordsOf)).toContain(address);
});

test('a table over the limit stays whole', async () => {
  const text = Array.from(Array(150).keys(), (row) => `row ${row} | ${row} min`).join('\n');
  expect(await textsOf(block({ kind: 'table', text }))).toEqual([text]);
});

test('no blocks make no passages', async () => {
  expect(await cut([], 'customer', 'ru')).toEqual([]);
});

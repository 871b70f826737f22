/** A markdown file becomes an article: what it leaves out has a default, and nothing it says is lost or shown too widely. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../ingest/cut.ts';
import { parseArticle, type ParsedArticle, type ParseOptions } from '../../ingest/parse-article.ts';
import { formatProblem } from '../../ingest/problem.ts';

function parsed(text: string, path = 'pie.md', options: ParseOptions = {}): ParsedArticle & { problems: string[] } {
  const { article, problems } = parseArticle(path, text, options);
  if (article === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return { ...article, problems: problems.map(formatProblem) };
}

function problemsOf(text: string, path = 'pie.md'): string[] {
  const { article, problems } = parseArticle(path, text);
  expect(article).toBeUndefined();
  return problems.map(formatProblem);
}

const kindsAndTexts = (blocks: readonly Block[]) => blocks.map(({ kind, text }) => `${kind}: ${text}`);
const places = (blocks: readonly Block[]) =>
  blocks.map(({ headingPath, anchor, line, text }) => `${line} ${headingPath.join(' > ')} #${anchor} ${text}`);

describe('what the front matter leaves out', () => {
  test('a file of one heading is a whole article', () => {
    expect(parsed('# Сроки доставки\n', 'ru/delivery/Сроки доставки.md')).toMatchObject({
      frontMatter: {
        id: 'delivery-сроки-доставки',
        title: 'Сроки доставки',
        lang: 'ru',
        status: 'published',
        audience: 'customer',
        topics: [],
        channels: [],
        questions: [],
        aliases: [],
        refusals: [],
      },
      body: '# Сроки доставки',
      blocks: [{ kind: 'text', headingPath: [], anchor: '', text: 'Сроки доставки', line: 1 }],
      anchors: ['сроки-доставки'],
      problems: [],
    });
  });

  test('an empty file is titled by its path, and so is one with empty front matter', () => {
    expect(parsed('').frontMatter).toMatchObject({ id: 'pie', title: 'pie', lang: 'en' });
    expect(parsed('---\n---\n').frontMatter).toMatchObject({ id: 'pie', title: 'pie', lang: 'en' });
  });

  test.each([
    ['a folder', 'ru/pie.md', 'Latin letters', 'ru'],
    ['a folder further down', 'shop/ru/pie.md', 'Latin letters', 'ru'],
    ['a suffix', 'pie.ru.md', 'Latin letters', 'ru'],
    ['Cyrillic letters', 'pie.md', '# Пирог\n\nЕдет к вам, order 5.', 'ru'],
    ['Latin letters', 'pie.md', '# Pie\n\nOn its way, заказ 5.', 'en'],
    ['nothing', 'pie.md', '123', 'en'],
  ])('the language is told by %s', (...[, path, text, lang]) => {
    expect(parsed(text, path).frontMatter.lang).toBe(lang);
  });

  test('an id and an audience given from outside hold only where the file is silent', () => {
    const given: ParseOptions = { id: 'kept', audience: 'agent' };
    expect(parsed('Text.', 'pie.md', given).frontMatter).toMatchObject({ id: 'kept', audience: 'agent' });
    const own = '---\nid: own\naudience: customer\n---\nText.';
    expect(parsed(own, 'pie.md', given).frontMatter).toMatchObject({ id: 'own', audience: 'customer' });
  });
});

describe('headings', () => {
  test('each block knows its headings, its anchor and its line; the first h1 is the title', () => {
    const text =
      '# Pie\n\nTop.\n\n## Fees\n\nA.\n\n#### Night\n\nB.\n\n### Day\n\nC.\n\n# Cake\n\nD.\n\n## Fees\n\nE.\n';
    const article = parsed(text);
    expect(article.frontMatter.title).toBe('Pie');
    expect(article.anchors).toEqual(['pie', 'fees', 'night', 'day', 'cake', 'fees-1']);
    expect(places(article.blocks)).toEqual([
      '3  #pie Top.',
      '7 Fees #fees A.',
      '11 Fees > Night #night B.',
      '15 Fees > Day #day C.',
      '19 Cake #cake D.',
      '23 Cake > Fees #fees-1 E.',
    ]);
  });

  test('lines are lines of the file, front matter included', () => {
    expect(places(parsed('---\nid: pie\n---\n\n# Pie\n\nTop.\n').blocks)).toEqual(['7  #pie Top.']);
  });
});

describe('text', () => {
  test.each([
    ['слово:слово и 10:30, скидка:нет', 'слово:слово и 10:30, скидка:нет'],
    ['at 10:мин, :smile:, x{y}, a:b[c]{d}', 'at 10:мин, :smile:, x{y}, a:b[c]{d}'],
    ['::youtube{id=1}', '::youtube{id=1}'],
    ['**Bold** [link](a.md) ~~old~~ `code`\nnext line', 'Bold link old code next line'],
    ['![a pie](pie.png) <!-- hidden --> <b>fat</b>', 'a pie  fat'],
    ['> quoted', 'quoted'],
    ['- one\n- two\n  - deep', '- one\n- two\n  - deep'],
    ['3. three\n4. four', '3. three\n4. four'],
  ])('%j reads %j', (markdown, plain) => {
    expect(kindsAndTexts(parsed(markdown).blocks)).toEqual([`text: ${plain}`]);
  });

  test('code and the stored body stay as they were written, boxes and all', () => {
    const text = '```\n::: note A title\n:::\n```\n\n::: Note A title\nMind.\n:::';
    const { blocks, body } = parsed(text);
    expect(body).toBe(text);
    expect(kindsAndTexts(blocks)[0]).toBe('code: ::: note A title\n:::');
  });

  test('tables and code are blocks of their own', () => {
    expect(kindsAndTexts(parsed('| a | b |\n|---|---|\n| **1** | 2 |\n\n```\nx = 1\n\ny\n```\n').blocks)).toEqual([
      'table: a | b\n1 | 2',
      'code: x = 1\n\ny',
    ]);
  });
});

describe('directives', () => {
  test('replies, steps and internal notes have their kinds, and boxes are text', () => {
    const text =
      ':::reply\nHi.\n\nBye.\n:::\n\n:::steps\n1. Look.\n:::\n\n:::internal\nHush.\n:::\n\n:::note[Mind]\nHot.\n:::\n';
    const { blocks, problems } = parsed(text);
    expect(kindsAndTexts(blocks)).toEqual([
      'reply: Hi.\n\nBye.',
      'steps: 1. Look.',
      'internal: Hush.',
      'text: Mind\n\nHot.',
    ]);
    expect(problems).toEqual([]);
  });

  test('the text of an unknown directive is kept for agents, with a warning', () => {
    const { blocks, problems } = parsed('Top.\n\n:::spoiler\nKept.\n:::\n');
    expect(kindsAndTexts(blocks)).toEqual(['text: Top.', 'internal: Kept.']);
    expect(problems).toEqual([expect.stringMatching(/^pie\.md:3: warning: unknown directive :::spoiler;/)]);
  });

  test.each([
    ['a list', '- Item.\n\n  :::internal\n  Secret.\n  :::\n'],
    ['a quote', '> :::internal\n> Secret.\n> :::\n'],
    ['a box', '::::note\nMind.\n\n:::internal\nSecret.\n:::\n::::\n'],
    ['a box whose end is missing', ':::note\nMind.\n\n:::internal\nSecret.\n:::\n'],
    ['a reply whose end is missing', ':::reply\nHello.\n\n:::internal\nSecret.\n:::\n'],
    ['a list, as steps', '- Item.\n\n  :::steps\n  1. Secret.\n  :::\n'],
    ['a note around a reply', '::::internal\nAsk first.\n\n:::reply\nSecret.\n:::\n::::\n'],
    ['an unknown box around a reply', '::::spoiler\nAsk first.\n\n:::reply\nSecret.\n:::\n::::\n'],
  ])('what is for agents in %s is not shown to customers', (...[, text]) => {
    const blocks = parseArticle('pie.md', text).article?.blocks ?? [];
    const shown = blocks.filter(({ kind }) => kind !== 'internal' && kind !== 'steps');
    expect(kindsAndTexts(shown).join('\n')).not.toContain('Secret');
  });
});

describe('slots', () => {
  test('an unknown one in a reply is warned of; known ones, and braces elsewhere, are not', () => {
    const text =
      'Text {order.colour}.\n\n:::reply\nHi {customer.name}, {x}.\n:::\n\n:::reply\nIt is {order.colour}.\n:::\n';
    expect(parsed(text).problems).toEqual([
      'pie.md:7: warning: unknown slot {order.colour}; its sentence is never sent. Known: customer.name, order.id, order.status, order.eta, order.total, order.restaurant, order.address',
    ]);
  });
});

describe('refusals', () => {
  test('each becomes a block at its line: the situation, the reason, what can be done', () => {
    const text =
      '---\nrefusals:\n  - when: Too late\n    reason: "Baked\n      already."\n    alternatives: [Next one, A code]\n  - when: Too far\n    reason: Out of zone.\n---\nText.\n';
    expect(parsed(text).blocks.slice(1)).toEqual([
      { kind: 'refusal', headingPath: [], anchor: '', text: 'Too late\nBaked already.\n- Next one\n- A code', line: 3 },
      { kind: 'refusal', headingPath: [], anchor: '', text: 'Too far\nOut of zone.', line: 7 },
    ]);
  });
});

describe('faults of the front matter stand at their lines', () => {
  test.each([
    ['id: a b', 'pie.md:2: id: must be letters, digits, ".", "_" and "-", starting with a letter or digit'],
    ['lang: russian', 'pie.md:2: lang: must be a language code such as ru or en'],
    ['\nreview_every: 3w', 'pie.md:3: review_every: must be a number of days such as 90d'],
    ['valid_from: 2026-13-01', 'pie.md:2: valid_from: must be a date such as 2026-12-15 or 2026-12-15T10:00:00+03:00'],
    ['valid_from: 2026-02-01\nexpires_at: 2026-01-01', 'pie.md:3: expires_at: must be later than valid_from'],
    ['questions: [Where?, where?]', 'pie.md:2: questions: lists the same question twice'],
    ['title: A\nAudience: agent', 'pie.md:3: unknown key "Audience"; did you mean "audience"?'],
  ])('%j', (yaml, problem) => {
    expect(problemsOf(`---\n${yaml}\n---\nText.\n`)).toEqual([problem]);
  });

  test('a slip in a key that guards nothing is a warning, and a key of another tool is none', () => {
    const text = '---\ntitel: Cake\nsidebar_position: 3\n---\n# Pie\n';
    expect(parsed(text).problems).toEqual(['pie.md:2: warning: unknown key "titel"; did you mean "title"?']);
  });
});

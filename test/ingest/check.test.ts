/** The lint of a whole knowledge base: each rule catches what it is for, and lets pass what is right. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../ingest/check.ts';
import { formatProblem } from '../../ingest/problem.ts';
import { makeFolder } from '../make-folder.ts';
import { now } from '../make-services.ts';

type Files = Readonly<Record<string, string>>;

const article = (yaml: string, body = 'Text.') => `---\n${yaml}\n---\n\n# Pie\n\n${body}\n`;

async function lint(files: Files): Promise<string[]> {
  const { problems } = await check({ folder: await makeFolder(files), now });
  return problems.map(formatProblem);
}

const refusalOf = (alternatives: string) =>
  article(`id: pie\nrefusals:\n  - when: Too late\n    reason: It is baked.\n    alternatives: ${alternatives}`);
const asked = (...questions: string[]) => `questions:\n${questions.map((question) => `  - ${question}`).join('\n')}`;
const inBoth = (ru: string, en: string): Files => ({
  'en/pie.md': article('id: pie', en),
  'ru/pie.md': article('id: pie', ru),
});

const caught: [fault: string, files: Files, problems: string[]][] = [
  [
    'two articles with one id',
    { 'a.md': article('id: pie'), 'b.md': article('title: B\nid: pie'), 'c.md': article('id: pie') },
    [
      'b.md:3: id "pie" (en) is taken by a.md; give one of them another id',
      'c.md:2: id "pie" (en) is taken by a.md; give one of them another id',
    ],
  ],
  [
    'a link to a file that is not there',
    { 'a/pie.md': '# Pie\n\n[Cake](cake.md)\n' },
    ['a/pie.md:3: link "cake.md" leads to a/cake.md, which does not exist; correct it or add the article'],
  ],
  [
    'a link out of the knowledge base',
    { 'a/pie.md': '# Pie\n\nText\nand [up](../../pie.md#x).\n' },
    ['a/pie.md:4: link "../../pie.md#x" leads out of the knowledge base; link to an article inside it'],
  ],
  [
    'a link to a heading that is not there',
    { 'cake.md': '# Cake\n\n## Fees\n\nText.\n', 'pie.md': '# Pie\n\n[Cake](cake.md#fee) [here](#nope)\n' },
    [
      'pie.md:3: link "cake.md#fee": cake.md has no heading "#fee"; there are: cake, fees',
      'pie.md:3: link "#nope": pie.md has no heading "#nope"; there are: pie',
    ],
  ],
  [
    'a link by reference, in a directive and in a table',
    { 'pie.md': '[Cake][c]\n\n:::reply\n[b](b.md)\n:::\n\n| x |\n|---|\n| [d](d.md) |\n\n[c]: c.md\n' },
    [4, 9, 11].map((line, at) => {
      const name = ['b', 'd', 'c'][at] ?? '';
      return `pie.md:${line}: link "${name}.md" leads to ${name}.md, which does not exist; correct it or add the article`;
    }),
  ],
  [
    'a refusal without alternatives',
    { 'pie.md': refusalOf('[]') },
    ['pie.md:3: refusal "Too late" has no alternatives, so it is never sent; say what the customer can do instead'],
  ],
  [
    'an article that has expired this very moment',
    { 'pie.md': article('id: pie\nexpires_at: 2026-11-22T10:00:00Z') },
    ['pie.md:3: warning: expired on 2026-11-22 and no longer answers; renew it or set status: retired'],
  ],
  [
    'a review that is due',
    { 'pie.md': article('review_every: 90d\nreviewed_at: 2026-08-24') },
    ['pie.md:3: warning: stale: its review was due on 2026-11-22; read it, then move reviewed_at'],
  ],
  [
    'a question that stands in two articles, whatever its spelling',
    {
      'a.md': article(`${asked('Where is it?', 'Ещё?')}\nlang: en`),
      'b.md': article(asked('Who?', 'where IS it')),
    },
    ['b.md:2: warning: question "where IS it" also stands in a.md; keep it where the answer is'],
  ],
  [
    'a question twice in one article, in two spellings',
    { 'a.md': article(asked('Где он?', 'Где он')) + 'Пирог в печи.\n' },
    ['a.md:2: warning: question "Где он" also stands in a.md; keep it where the answer is'],
  ],
  [
    'an article that one of the languages lacks',
    { ...inBoth('Текст.', 'Text.'), 'ru/cake.md': article('title: Торт\nid: cake') },
    ['ru/cake.md:3: warning: no translation into en; add an article with id "cake" there'],
  ],
  [
    'figures that differ between languages',
    inBoth('Пирог стоит 300 ₽ и ждёт 15 минут.', 'The pie costs 350 ₽ and waits 15 minutes.'),
    [
      'ru/pie.md:2: warning: figures differ from en/pie.md: 300 only here; 350 only there; correct the one that is wrong',
    ],
  ],
  [
    'a figure that a table of one language lacks',
    inBoth('| a |\n|---|\n| 7 |', '| a |\n|---|\n| 7, 8 |'),
    ['ru/pie.md:2: warning: figures differ from en/pie.md: 8 only there; correct the one that is wrong'],
  ],
  [
    'a misspelt key and an unknown directive, as an ingest does',
    { 'pie.md': '---\nowners: bakery\n---\n\n:::spoiler\nText.\n:::\n' },
    [
      'pie.md:2: warning: unknown key "owners"; did you mean "owner"?',
      'pie.md:5: warning: unknown directive :::spoiler; its text is kept for agents only. Known: reply, steps, internal, and boxes such as note or warning',
    ],
  ],
];

const right: [what: string, files: Files][] = [
  ['one id in two languages', inBoth('Текст.', 'Text.')],
  [
    'links to articles, headings, files of other kinds and other sites',
    {
      'a/pie.md':
        '# Pie\n\n## Fees\n\n[a](../cake.md) [b](./../cake.md#ночь) [c](#fees) [d](https://example.test/x.md) [e](/x.md) [f](price.pdf) [g](mailto:help@example.test) [h](more%20pie.md)\n',
      'a/more pie.md': '# More\n',
      'cake.md': '# Торт\n\n## Ночь\n\n[a](a/pie.md#fees) ![b](missing.png) `[c](missing.md)`\n',
    },
  ],
  ['a link to the second heading of one name', { 'pie.md': '# Pie\n\n## A\n\n## A\n\n[up](#a-1)\n' }],
  ['a refusal with an alternative', { 'pie.md': refusalOf('[Have the next one]') }],
  ['an article that is still valid', { 'pie.md': article('expires_at: 2026-11-22T10:00:01Z') }],
  [
    'a draft that has expired',
    { 'pie.md': article('status: draft\nexpires_at: 2026-01-01\nreview_every: 1d\nreviewed_at: 2020-01-01') },
  ],
  ['a review due tomorrow', { 'pie.md': article('review_every: 90d\nreviewed_at: 2026-08-25') }],
  ['a review that has no rhythm', { 'pie.md': article('reviewed_at: 2020-01-01') }],
  [
    'questions that share words only',
    { 'a.md': article(asked('Where is it?')), 'b.md': article(asked('Where is she?')) },
  ],
  [
    'one question in two languages',
    { 'en/pie.md': article(`id: pie\n${asked('VIP?')}`), 'ru/pie.md': article(`id: pie\n${asked('VIP?')}`) },
  ],
  ['languages that share no ids', { 'en/pie.md': article('id: pie'), 'ru/pirog.md': article('id: pirog') }],
  ['figures in the form of each language', inBoth('1 500 ₽, 1,5 часа, 12:30', '1,500 ₽, 1.5 hours, 12:30')],
  ['figures in another order, and numbered lists', inBoth('1. Пять 5\n2. Шесть 6', 'Six 6 and five 5.')],
];

describe('is caught', () => {
  test.each(caught)('%s', async (...[, files, problems]) => {
    expect(await lint(files)).toEqual(problems);
  });
});

describe('is let pass', () => {
  test.each(right)('%s', async (...[, files]) => {
    expect(await lint(files)).toEqual([]);
  });
});

test('problems come in order of file and line, errors and warnings together', async () => {
  const problems = await lint({
    'b.md': article('review_every: 1d\nreviewed_at: 2020-01-01', '[x](x.md)'),
    'a.md': '---\nid: [\n---\n',
    'c.md': article('id: b', '[y](y.md)'),
  });
  expect(problems.map((problem) => problem.replace(/: .*/, ''))).toEqual([
    'a.md:2',
    'b.md:3',
    'b.md:8',
    'c.md:2',
    'c.md:7',
  ]);
});

test('a link to an article that is broken itself is no second fault', async () => {
  const problems = await lint({ 'bad.md': '---\nid: [\n---\n', 'pie.md': '[bad](bad.md#any)\n' });
  expect(problems).toEqual([expect.stringMatching(/^bad\.md:2: broken YAML/)]);
});

test('files are counted, and told as they go', async () => {
  const folder = await makeFolder({
    'a.md': 'A',
    'b.markdown': 'B',
    'c.txt': 'C',
    '.git/d.md': 'D',
    'node_modules/e.md': 'E',
  });
  const seen: { done: number; total: number }[] = [];
  const { files } = await check({ folder, now, onProgress: (progress) => seen.push(progress) });
  expect({ files, seen }).toEqual({ files: 2, seen: [1, 2].map((done) => ({ done, total: 2 })) });
});

test('a folder that is not there is an error with its name', async () => {
  const folder = join(await makeFolder(), 'missing');
  const message = `${folder}: not a folder that can be read; name the folder with the articles.`;
  await expect(check({ folder, now })).rejects.toMatchObject({ code: 'folder_unreadable', message });
});

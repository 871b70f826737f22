/** The written customers: how many, in which languages, no two alike. */
import { expect, test } from 'vitest';
import { readDialogues } from '../../src/cli/read-dialogues.ts';
import { parseDialogues } from '../../src/demo/parse-dialogues.ts';

test('there are at least 22 in each language, in turn, no two alike', async () => {
  const dialogues = await readDialogues();
  for (const lang of ['ru', 'en']) {
    const own = dialogues.filter((one) => one.lang === lang);
    expect(own.length).toBeGreaterThanOrEqual(22);
    const letters = lang === 'ru' ? /[а-яё]/i : /^[^а-яё]+$/i;
    expect(own.filter(({ messages }) => !messages.every(({ text }) => letters.test(text)))).toEqual([]);
  }
  expect(dialogues.slice(0, 4).map(({ lang }) => lang)).toEqual(['ru', 'en', 'ru', 'en']);
  const count = dialogues.length;
  expect(new Set(dialogues.map(({ id }) => id)).size).toBe(count);
  expect(new Set(dialogues.map(({ customer }) => customer.name)).size).toBe(count);
  const texts = dialogues.flatMap(({ messages }) => messages.map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
});

test('they come by every channel, and end in every way', async () => {
  const dialogues = await readDialogues();
  const channels = new Set(dialogues.map(({ channel }) => channel));
  expect([...channels].toSorted()).toEqual(['chat', 'email', 'messenger', 'phone', 'review', 'social']);
  expect(new Set(dialogues.map(({ rating }) => rating))).toEqual(new Set(['good', 'neutral', 'bad']));
});

test('a faulty line is named', () => {
  const good = {
    id: 'en-x',
    lang: 'en',
    channel: 'chat',
    customer: { name: 'X' },
    messages: [{ after: 0, text: 'hi' }],
  };
  const read = (line: unknown) => () => parseDialogues(`${JSON.stringify(good)}\n${JSON.stringify(line)}\n`, 'a.jsonl');
  expect(read(good)()).toHaveLength(2);
  expect(read({ ...good, id: 'ru-x' })).toThrow(/^a\.jsonl:2: .*begin with the language/);
  expect(read({ ...good, messages: [] })).toThrow(/^a\.jsonl:2: messages/);
  expect(() => parseDialogues('{', 'b.jsonl')).toThrow(/^b\.jsonl:1: /);
});

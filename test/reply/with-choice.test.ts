/** Which of the titles asked about a customer means. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { Message } from '../../src/domain/conversation.ts';
import { askBack, titlesAskedBack } from '../../src/reply/ask-back.ts';
import { withChoice } from '../../src/reply/with-choice.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { foundWith, passageOf } from './make-draft.ts';

const analyzer = createAnalyzer();
const titles = {
  en: ['Returning a book', 'Late fees', 'Returning an audio book'],
  ru: ['Возврат книги', 'Пеня за опоздание', 'Возврат диска'],
};

function dialogue(lang: 'ru' | 'en', ...said: readonly string[]): Message[] {
  const found = titles[lang].map((title) => foundWith(passageOf('Words.'), { title, lang }));
  return [
    { role: 'customer', text: '?' },
    { role: 'bot', text: askBack(found, lang).text },
    ...said.map((text): Message => ({ role: 'customer', text })),
  ];
}

test.each<['ru' | 'en', string, number | undefined]>([
  ['en', 'the second', 1],
  ['en', 'the second one, please', 1],
  ['en', '3', 2],
  ['en', 'number 1', 0],
  ['en', 'one', 0],
  ['en', 'the last one', 2],
  ['en', 'fees', 1],
  ['en', 'I mean the audio book', 2],
  ['en', 'Returning an audio book', 2],
  ['en', 'a book', undefined],
  ['en', 'the first or the second', undefined],
  ['en', 'fourth', undefined],
  ['en', 'none of these', undefined],
  ['en', 'yes', undefined],
  ['en', 'how long may I keep a magazine', undefined],
  ['ru', 'второе', 1],
  ['ru', 'вариант 1', 0],
  ['ru', 'последний', 2],
  ['ru', 'про книгу', 0],
  ['ru', 'Мне про пеню, пожалуйста', 1],
  ['ru', 'про возврат', undefined],
  ['ru', 'ни то ни другое', undefined],
])('%s: %j', (lang, said, chosen) => {
  const messages = dialogue(lang, said);
  const title = chosen === undefined ? said : titles[lang][chosen];
  expect(withChoice(messages, analyzer)).toEqual([...messages.slice(0, 2), { role: 'customer', text: title }]);
});

test('a burst of messages is one choice', () => {
  const messages = dialogue('en', 'the second', 'please');
  expect(withChoice(messages, analyzer).slice(2)).toEqual([{ role: 'customer', text: 'Late fees' }]);
});

test('nothing is chosen where nothing was asked', () => {
  const messages: Message[] = [
    { role: 'bot', text: 'We lend «Emma» or «Persuasion». Anything else?' },
    { role: 'customer', text: 'the second' },
  ];
  expect(withChoice(messages, analyzer)).toBe(messages);
  expect(withChoice([], analyzer)).toEqual([]);
});

test('titles are read back as they were asked about', () => {
  const title = fc.string({ minLength: 1 }).filter((text) => !text.includes('«') && !text.includes('»'));
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 3 }), fc.constantFrom('ru', 'en'), (list, lang) => {
      const found = list.map((one) => foundWith(passageOf('Words.'), { title: one, lang }));
      expect(titlesAskedBack(askBack(found, lang).text)).toEqual(list);
    }),
  );
  expect(titlesAskedBack('Уточните, пожалуйста, о чём речь: «Статус «В пути»» или «Чек»?')).toEqual([
    'Статус «В пути»',
    'Чек',
  ]);
});

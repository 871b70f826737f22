/** What the agent sees of a suggestion that is no plain answer, and how the keyboard leads on from there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../eval/bench/open-browser.ts';
import { createScriptedLlm } from '../../../src/llm/scripted-llm.ts';
import { modelOf } from '../../routes/make-model-app.ts';
import { openWindow, pressRussian } from '../console/agent-window.ts';
import { startConsole, type RunningConsole } from '../console/start-console.ts';

const article = (id: string, title: string, ...rest: string[]) =>
  ['---', `id: ${id}`, `title: ${title}`, 'lang: ru', ...rest].join('\n');

const articles = {
  'ru/red.md': article('red', 'Аэростат красный', '---', '# Аэростат красный', 'Красный поднимает 40 булок.'),
  'ru/blue.md': article('blue', 'Аэростат синий', '---', '# Аэростат синий', 'Синий поднимает 90 булок.'),
  'ru/cellar.md': article(
    ...(['cellar', 'Дегустация в погребе', 'questions: [запишите на дегустацию в погребе]', 'refusals:'] as const),
    ...['  - when: Клиент хочет на дегустацию в погребе', '    reason: Погреб закрыт для гостей.', '---', ''],
  ),
};

/** Fails in the middle of one answer, as the network does, and at the beginning of another. */
const llm = createScriptedLlm({
  rules: [
    { match: 'стоит доставка', reply: 'Доставка стоит 99 ₽ [1]. А ещё', fault: 'model_unreachable' },
    { match: 'курьер опаздывает', reply: '', fault: 'model_timeout' },
  ],
});

let server: RunningConsole;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsole({ articles, model: modelOf(llm) }), openBrowser()]);
  page = await openWindow(browser, { url: server.url });
  // The first question of all reads the index.
  await reply('аэростат');
});

// What one test left open is not in the way of the next.
beforeEach(async () => {
  await page.goto(`${server.url}/console`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What the API says to one question of a customer. */
function reply(text: string): Promise<Record<string, unknown>> {
  return server.ask('/v1/suggestions', { messages: [{ role: 'customer', text }], locale: 'ru', audience: 'agent' });
}

/** A conversation of its own, opened by the keyboard, with the suggestion whole. */
async function ask(name: string, message: string): Promise<void> {
  const { id } = await server.ask('/v1/conversations', {
    ...{ channel: 'chat', locale: 'ru', bot: false, message, customer: { id: name, name } },
  });
  await page.locator(`a[href*="${String(id)}"]`).press('Enter');
  await page.locator('[data-assist="ended"]').waitFor();
}

const box = () => page.getByRole('textbox', { name: 'Ваш ответ клиенту' });
const card = (number: number) => page.locator(`[data-suggestion="${number}"]`);
const dialog = () => page.getByRole('dialog');

/** What is offered next, each with its key. */
const steps = () => page.getByRole('group', { name: 'Что дальше' }).getByRole('button').allInnerTexts();

describe('a question that may mean several things', () => {
  beforeEach(async () => {
    await ask('Рая Облакова', 'аэростат');
    await page.getByText('Вопрос можно понять по-разному. Спросите, что имеет в виду клиент.').waitFor();
  });

  test('is asked back, with the answers beside it', async () => {
    await card(2).getByText('Красный поднимает 40 булок.').or(card(2).getByText('Синий поднимает 90 булок.')).waitFor();
    await pressRussian(page, 'KeyE');
    const asking = /^Уточните, пожалуйста, о чём речь: «Аэростат \S+» или «Аэростат \S+»\?$/;
    await expect.poll(() => box().inputValue()).toMatch(asking);
  });

  test('offers the search', async () => {
    expect(await steps()).toEqual([expect.stringMatching(/^Найти в базе знаний\s+\/$/)]);
    await page.keyboard.press('Slash');
    await dialog().getByRole('combobox', { name: 'Что найти' }).and(page.locator(':focus')).waitFor();
  });
});

describe('a no without an alternative', () => {
  beforeEach(async () => {
    await ask('Савва Погребной', 'запишите на дегустацию в погребе');
    await page.getByText('Отказать пришлось бы без замены, а такого ответа мы не отправляем.').waitFor();
  });

  test('is never put into words, whatever key is pressed', async () => {
    expect(await card(1).count()).toBe(0);
    for (const code of ['KeyE', 'Control+Enter', 'Alt+Digit1']) await page.keyboard.press(code);
    expect(await box().inputValue()).toBe('');
  });

  test('leads to a colleague', async () => {
    expect(await steps()).toEqual([
      expect.stringMatching(/^Передать коллеге\s+Shift T$/),
      expect.stringMatching(/^Найти в базе знаний\s+\/$/),
    ]);
    await page.keyboard.press('Shift+KeyT');
    await dialog().getByLabel('Кому').selectOption({ label: 'Глеб Сомов, супервизор' });
    await dialog().getByRole('button', { name: 'Передать' }).press('Enter');
    await page.getByText('Диалог передан: Глеб Сомов.').waitFor();
  });
});

describe('a model that fails', () => {
  test.each([
    { when: 'in the middle', question: 'Сколько стоит доставка?' },
    { when: 'at the beginning', question: 'Курьер опаздывает уже на 40 минут, что делать?' },
  ])('$when leaves the words of the articles, which is said, and they are taken as ever', async ({ question }) => {
    const { composer, suggestions } = await reply(question);
    expect(composer).toBe('extractive');
    const [{ text }] = suggestions as [{ text: string }];
    await ask('Тихон Медный', question);
    await page.getByText('На этот раз без модели: ответ взят прямо из статей.').waitFor();
    await page.keyboard.press('KeyE');
    await expect.poll(() => box().inputValue()).toContain(text);
  });

  test('is not spoken of where it works', async () => {
    const question = 'Сколько булок поднимает аэростат красный?';
    expect(await reply(question)).toMatchObject({ composer: 'model', degraded: false });
    await ask('Ульяна Живая', question);
    expect(await page.getByText('без модели').count()).toBe(0);
  });
});

/** The whole way of a customer, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Conversation } from '../../src/domain/contact.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { giveFile } from './give-file.ts';
import { openChatBench, say, violationsOn, type ChatBench } from './open-chat.ts';
import { takePictures } from './take-picture.ts';

let bench: ChatBench;
beforeAll(async () => {
  bench = await openChatBench();
});
afterAll(() => bench.close());

const question = 'Сколько стоит доставка?';
/** An element of the chat, for scripts in the page. */
const inChat = (selector: string) => `document.querySelector('suffler-chat').shadowRoot.querySelector('${selector}')`;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('nothing is sent before the customer writes', async () => {
  const page = await bench.open();
  const calls: string[] = [];
  page.on('request', (request) => calls.push(request.url()));
  await page.getByRole('textbox').fill('not sent yet');
  await page.keyboard.press('Escape');
  await page.reload();
  expect(calls.filter((address) => address.includes('/v1/'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('a question is answered with its source, whose quote opens in place', async () => {
  const page = await bench.open();
  await say(page, question);
  const source = page.getByRole('list', { name: 'Источники' }).getByRole('button').first();
  await source.click();
  expect(await source.getAttribute('aria-expanded')).toBe('true');
  const { messages } = await bench.stored(page);
  const [, answer] = messages;
  expect(await page.locator('blockquote:visible').first().textContent()).toBe(answer?.citations[0]?.quote);
  expect(await page.locator('.bot .text').textContent()).toBe(answer?.text);
});

test('a file is refused in words wherever it is dropped or pasted, and what is written stays', async () => {
  const page = await bench.open();
  await say(page, question);
  await page.getByRole('textbox').fill('Вот фото');
  const told = page.getByText('Файлы сюда отправить нельзя');
  for (const [place, how] of [
    ['.log', 'drop'],
    ['textarea', 'drop'],
    ['textarea', 'paste'],
  ] as const) {
    expect(await giveFile(page, inChat(place), { how })).toBe(true);
    await told.waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('Вот фото');
    await page.getByRole('textbox').fill('Вот фото');
    await told.waitFor({ state: 'hidden' });
  }
  expect(await giveFile(page, inChat('textarea'), { how: 'paste', text: 'A1' })).toBe(false);
});

test('the way to a person and back: queue, answer live, closed, rated', async () => {
  const page = await bench.open();
  await say(page, question);
  await page.locator('.bot time').waitFor();
  await page.getByRole('button', { name: 'Позвать человека' }).click();
  await page.getByText('Вы в очереди').waitFor();
  const { conversation } = await bench.stored(page);
  expect(conversation.status).toBe('waiting');
  const path = `conversations/${conversation.id}`;
  await bench.agent(`${path}/messages`, { text: 'Здравствуйте! Уже смотрю.' });
  await page.getByText('Здравствуйте! Уже смотрю.').waitFor();
  await page.getByText('С вами').waitFor();
  await bench.agent(`${path}/close`, {});
  await page.getByText('Разговор закрыт').waitFor();
  await page.getByRole('button', { name: 'Плохо' }).click();
  await page.getByText('посмотрит старший смены').waitFor();
  expect(await bench.agent<Conversation>(path)).toMatchObject({ rating: 'bad', status: 'review' });
});

test('a reload keeps what was said, what is written and where it was read', async () => {
  const page = await bench.open({ viewport: { width: 1280, height: 420 } });
  await say(page, question);
  await page.locator('.bot time').waitFor();
  await page.getByRole('textbox').fill('недописанное');
  await page.evaluate(`${inChat('.log')}.scrollTop = 10`);
  await expect.poll(() => page.evaluate('Object.values(sessionStorage).join()')).toContain('"scroll":10');
  await page.reload();
  await page.locator('.bot time').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('недописанное');
  expect(await page.evaluate(`${inChat('.log')}.scrollTop`)).toBe(10);
});

test('without a network messages wait, and are then sent once and in order', async () => {
  const page = await bench.open();
  await page.context().setOffline(true);
  await say(page, 'первое сообщение');
  await say(page, 'второе сообщение');
  await page.getByText('Нет связи').waitFor();
  expect(await page.getByText('Ждёт сети').count()).toBe(2);
  await page.reload().catch(() => undefined);
  await page.context().setOffline(false);
  await page.goto(`${bench.url}/chat`);
  await expect.poll(() => page.locator('.customer time').count()).toBe(2);
  const { messages } = await bench.stored(page);
  const own = messages.filter(({ author }) => author === 'customer').map(({ text }) => text);
  expect(own).toEqual(['первое сообщение', 'второе сообщение']);
});

test('an answer that never arrives does not send the message twice', async () => {
  const page = await bench.open();
  await page.route(
    '**/messages',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await say(page, question);
  await page.locator('.bot time').waitFor();
  const { messages } = await bench.stored(page);
  expect(messages.filter(({ author }) => author === 'customer')).toHaveLength(1);
});

test('a stream that a proxy cuts goes on behind the last message', async () => {
  const proxy = await startCuttingProxy(bench.url);
  const page = await bench.open({ path: `${proxy.url}/chat` });
  onTestFinished(() => proxy.close());
  await say(page, question);
  await page.locator('.bot time').waitFor();
  await page.getByRole('button', { name: 'Позвать человека' }).click();
  await page.getByText('Вы в очереди').waitFor();
  const { conversation } = await bench.stored(page, proxy.url);
  const path = `conversations/${conversation.id}/messages`;
  await bench.agent(path, { text: 'Здравствуйте!' });
  await page.getByText('Здравствуйте!').waitFor();
  proxy.cut();
  await bench.agent(path, { text: 'Уже смотрю.' });
  await page.getByText('Уже смотрю.').waitFor();
  expect(await page.locator('.agent .text').allTextContents()).toEqual(['Здравствуйте!', 'Уже смотрю.']);
});

test('a token that is no good any more begins anew, and says so', async () => {
  const page = await bench.open();
  await say(page, question);
  await page.locator('.bot time').waitFor();
  const forged = JSON.stringify({ token: 'vt_forged.x', conversationId: 'somebody-elses' });
  await page.evaluate(`localStorage.setItem('suffler:${bench.url}:visitor', '${forged}')`);
  await page.reload();
  await page.getByText('Прежний чат открыть уже нельзя').waitFor();
  await say(page, question);
  await page.locator('.bot time').waitFor();
});

test('two tabs of one customer agree', async () => {
  const page = await bench.open();
  await say(page, question);
  await page.locator('.bot time').waitFor();
  const other = await page.context().newPage();
  await other.goto(`${bench.url}/chat`);
  await other.locator('suffler-chat').getByRole('button').click();
  await other.locator('.bot time').waitFor();
  await say(other, 'Позовите человека');
  await page.getByText('Позовите человека').waitFor();
  await page.getByText('Вы в очереди').waitFor();
});

test('markup is shown as text, and only web addresses become links', async () => {
  const page = await bench.open();
  const hostile = '<img src=x onerror=alert(1)> javascript:alert(1) https://skvorella.example/a.';
  await say(page, hostile);
  const shown = page.locator('.customer .text').first();
  expect(await shown.textContent()).toBe(hostile);
  expect(await shown.locator('img').count()).toBe(0);
  expect(await shown.locator('a').count()).toBe(1);
  expect(await shown.locator('a').getAttribute('href')).toBe('https://skvorella.example/a');
});

test('what is too long is said before it is sent, and nothing is lost', async () => {
  const page = await bench.open();
  await say(page, '😀'.repeat(12_500));
  await page.getByText('Слишком длинно').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toHaveLength(25_000);
  expect(await page.locator('.customer').count()).toBe(0);
});

test('on a phone it is a dialog that keeps the focus, and Escape gives it back', async () => {
  const page = await bench.open(phone);
  const dialog = page.getByRole('dialog', { name: 'Скворелла, поддержка' });
  await dialog.waitFor();
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('Tab');
  const inside = 'document.activeElement.tagName';
  expect(await page.evaluate(inside)).toBe('SUFFLER-CHAT');
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(await page.evaluate(inside)).toBe('SUFFLER-CHAT');
});

test('320 pixels are enough', async () => {
  const page = await bench.open({ viewport: { width: 320, height: 568 } });
  await say(page, `${question} ${'длинноеслово'.repeat(30)}`);
  await page.locator('.bot time').waitFor();
  for (const element of ['document.documentElement', inChat('.log'), inChat('.panel')]) {
    expect(await page.evaluate(`${element}.scrollWidth - ${element}.clientWidth`)).toBe(0);
  }
});

describe.each([
  { colorScheme: 'light', path: '/chat', text: question, more: 'Спасибо' },
  { colorScheme: 'light', path: '/chat/en.html', text: 'How much is delivery?', more: 'Thank you' },
  { colorScheme: 'dark', path: '/chat', text: question, more: 'Спасибо' },
  { colorScheme: 'dark', path: '/chat/en.html', text: 'How much is delivery?', more: 'Thank you' },
] as const)('axe finds nothing on $path in the $colorScheme theme', ({ colorScheme, path, text, more }) => {
  /** One page for all: each test goes on where the one before it ended. */
  let page: Page;
  beforeAll(async () => {
    page = await bench.visit({ colorScheme, path });
  });
  afterAll(() => page.context().close());

  test('closed, and open with nothing said', async () => {
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('suffler-chat').getByRole('button').click();
    await page.locator('textarea').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('with an answer, its source open, and the question how it was', async () => {
    await say(page, text);
    await page.locator('.source').first().click();
    await page.locator('fieldset').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await takePictures(page, `chat-${colorScheme}-${path.includes('en') ? 'en' : 'ru'}`);
  });

  test('without a network, with a message that waits', async () => {
    await page.context().setOffline(true);
    await say(page, more);
    await page.locator('.pending').waitFor();
    await page.locator('.warning').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.locator('.pending').waitFor({ state: 'detached' });
  });

  test('handed to a person', async () => {
    await page.locator('.person').click();
    await page.locator('.person').waitFor({ state: 'detached' });
    expect(await violationsOn(page)).toEqual([]);
  });

  test('closed by the person, and rated', async () => {
    const { conversation } = await bench.stored(page);
    await bench.agent(`conversations/${conversation.id}/close`, {});
    await page.locator('.rate').last().click();
    await page.locator('fieldset').waitFor({ state: 'detached' });
    expect(await violationsOn(page)).toEqual([]);
  });
});

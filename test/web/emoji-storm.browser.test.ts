/** A customer who answers with thousands of emoji, and an agent who does: nobody's page suffers, and no sign is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../eval/bench/open-browser.ts';
import { openWindow } from './console/agent-window.ts';
import { startConsole, type RunningConsole } from './console/start-console.ts';
import { emojiStorm } from './emoji-storm.ts';
import { say } from './open-chat.ts';
import { takePicture } from './take-picture.ts';

let server: RunningConsole;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsole(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** How many pixels wider than their place they are; what may scroll sideways is at fault as well. */
async function overflows(page: Page, elements: readonly string[]): Promise<number[]> {
  const widths = elements.map((element) => `${element}.scrollWidth - ${element}.clientWidth`);
  return page.evaluate(`[${widths.join(', ')}]`);
}

async function sentBy(page: Page, act: () => Promise<void>): Promise<number> {
  let count = 0;
  const note = (request: { method: () => string; url: () => string }) => {
    if (request.method() === 'POST' && request.url().endsWith('/messages')) count += 1;
  };
  page.on('request', note);
  await act();
  page.off('request', note);
  return count;
}

describe('in the chat, 320 pixels wide', () => {
  /** One page for all: each test goes on where the one before it ended. */
  let page: Page;
  const inChat = (selector: string) => `document.querySelector('suffler-chat').shadowRoot.querySelector('${selector}')`;

  beforeAll(async () => {
    const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 320, height: 568 } });
    context.setDefaultTimeout(4_500);
    page = await context.newPage();
    await page.goto(`${server.url}/chat`);
    await page.locator('suffler-chat').getByRole('button').click();
  });

  afterAll(() => page.context().close());

  it('is sent once, and shown whole as the text it is', async () => {
    const count = await sentBy(page, async () => {
      await say(page, emojiStorm);
      await page.locator('.bot time').waitFor();
    });
    expect(count).toBe(1);
    expect(await page.locator('.customer .text').allTextContents()).toEqual([emojiStorm]);
    await page.reload();
    await page.locator('.bot time').waitFor();
    expect(await page.locator('.customer .text').allTextContents()).toEqual([emojiStorm]);
  });

  it('makes nothing wider than the page', async () => {
    await takePicture(page, 'emoji-storm-chat');
    await page.getByRole('textbox').fill(emojiStorm);
    const places = ['document.documentElement', ...['.panel', '.log', '.customer', 'form'].map(inChat)];
    expect(await overflows(page, places)).toEqual(places.map(() => 0));
    await page.getByRole('textbox').fill('');
  });

  it('does not keep the customer from going on', async () => {
    await say(page, 'Сколько стоит доставка?');
    await page.locator('.customer .text').getByText('Сколько стоит доставка?').waitFor();
    await page.getByRole('button', { name: 'Позвать человека' }).click();
    await page.getByText('Вы в очереди').waitFor();
  });
});

describe('in the console', () => {
  const name = `Злата ${'😀👍🏿👨‍👩‍👧‍👦'.repeat(30)}`;
  const topic = 'Доставка \u202E🍕';
  /** One page for all: each test goes on where the one before it ended. */
  let page: Page;
  let id: string;

  beforeAll(async () => {
    const waiting = { channel: 'chat', locale: 'ru', bot: false };
    await server.ask('/v1/conversations', { ...waiting, message: 'Где заказ?', customer: { id: 'a', name: 'Аня' } });
    const opened = {
      ...waiting,
      message: emojiStorm,
      topic,
      customer: { id: 'z', name, note: emojiStorm.slice(-2_000) },
    };
    id = String((await server.ask('/v1/conversations', opened))['id']);
    page = await openWindow(browser, { url: server.url });
  });

  afterAll(() => page.context().close());

  const link = () => page.locator(`a[href*="${id}"]`);
  const box = () => page.getByRole('textbox', { name: 'Ваш ответ клиенту' });
  const parts = [
    'html',
    'nav',
    'nav ul',
    '[data-part="thread"]',
    '[role="region"]',
    '[role="list"]',
    '[data-part="side"]',
  ];

  it('leaves the queue as it is', async () => {
    const plain = await page.getByRole('link', { name: 'Аня' }).last().boundingBox();
    expect(await link().boundingBox()).toMatchObject({ x: plain?.x, width: plain?.width, height: plain?.height });
  });

  it('is shown whole as the text it is, beside everything else', async () => {
    await link().click();
    await page.locator('[data-assist="ended"]').waitFor();
    expect(await page.getByRole('article').getByRole('paragraph').first().textContent()).toBe(emojiStorm);
    expect(await box().isVisible()).toBe(true);
  });

  it.each([{ width: 1280 }, { width: 320 }])(
    'makes nothing wider than its place, $width pixels wide',
    async ({ width }) => {
      await page.setViewportSize({ width, height: 720 });
      await takePicture(page, `emoji-storm-console-${width}`);
      const places = parts.map((part) => `document.querySelector('${part}')`);
      expect(await overflows(page, places)).toEqual(parts.map(() => 0));
    },
  );

  it('is sent once by an agent too, and shown whole', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const count = await sentBy(page, async () => {
      await box().fill(emojiStorm);
      await box().press('Enter');
      await page.getByRole('article', { name: 'Вы' }).waitFor();
    });
    expect(count).toBe(1);
    const { items } = (await server.ask(`/v1/conversations/${id}/messages`)) as { items: { text: string }[] };
    expect(items.map(({ text }) => text)).toEqual([emojiStorm, emojiStorm]);
  });

  it('turns the words of nobody else around', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Digit2');
    await link().getByText('Лена Ветрова').waitFor();
    const lefts = `(node, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    }`;
    const details = `document.querySelector('a[href*="${id}"] bdi').nextSibling`;
    const ends = await page.evaluate(`[3, ${details}.data.length - 1].map((at) => (${lefts})(${details}, at))`);
    const [first, last] = ends as [number, number];
    expect(first).toBeLessThan(last);
  });

  it('is followed by a suggestion, however often it came', async () => {
    const say = (text: string) => server.ask(`/v1/conversations/${id}/messages`, { author: 'customer', text });
    for (let time = 0; time < 6; time += 1) await say(emojiStorm);
    await say('Сколько стоит доставка?');
    await page.locator('[data-assist="ended"] [data-suggestion]').first().waitFor();
  });
});

/** What a browser or a network does to the console: a wrong clock, no cookies, a network taken for lost, a cut stream. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser } from '../../../eval/bench/open-browser.ts';
import { startCuttingProxy, type CuttingProxy } from '../cutting-proxy.ts';
import { openWindow } from './agent-window.ts';
import { password, startConsole, type RunningConsole } from './start-console.ts';

let server: RunningConsole;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsole(), openBrowser()]);
  // The first window of a server makes it ready for the others.
  await openWindow(browser, { url: server.url }).then((page) => page.context().close());
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openWaiting(name: string): Promise<string> {
  const asked = { channel: 'chat', locale: 'ru', bot: false, message: 'Где мой заказ?', customer: { id: name, name } };
  const { id } = await server.ask('/v1/conversations', asked);
  return String(id);
}

describe.each([
  { clock: 'three hours fast', hours: 3 },
  { clock: 'a day slow', hours: -24 },
])('where the clock is $clock', ({ clock, hours }) => {
  let page: Page;

  beforeAll(async () => {
    await openWaiting(clock);
    page = await openWindow(browser, { url: server.url });
    await page.clock.install({ time: Date.now() + hours * 3_600_000 });
    await page.reload();
  });

  afterAll(() => page.context().close());

  it('waiting is told by the server', async () => {
    const waiting = page
      .getByRole('link', { name: clock })
      .last()
      .getByText(/^(?:ждёт|пора) 0:(?!00)\d\d$/);
    await waiting.waitFor();
  });
});

it('says that cookies are off, instead of asking for the password again and again', async () => {
  const context = await browser.newContext({ locale: 'ru-RU' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // A browser that keeps none gets the answer all the same.
  await page.route('**/v1/session', async (route) => {
    const answer = await route.fetch();
    await context.clearCookies();
    const headers = answer.headers();
    delete headers['set-cookie'];
    await route.fulfill({ response: answer, headers });
  });
  await page.goto(`${server.url}/console`);
  await page.getByLabel('Логин').fill('lena');
  await page.getByLabel('Пароль').first().fill(password);
  await page.keyboard.press('Enter');
  await page.getByText('Браузер не сохраняет cookie').waitFor();
  expect(await page.getByLabel('Логин').inputValue()).toBe('lena');
});

describe('where the browser takes the network for lost', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openWindow(browser, { url: server.url });
  });

  afterAll(() => page.context().close());

  it('a server that is there is asked all the same', async () => {
    await openWaiting('Инга Полынина');
    const link = page.getByRole('link', { name: 'Инга Полынина' }).last();
    await link.waitFor();
    // As where a tunnel to elsewhere goes down: nothing of ours is lost, and `online` is never told.
    await page.evaluate(`window.dispatchEvent(new Event('offline'))`);
    await link.click();
    await page.getByRole('textbox', { name: 'Ваш ответ клиенту' }).waitFor();
  });
});

describe('a stream that a proxy cuts', () => {
  let proxy: CuttingProxy;
  let page: Page;

  beforeAll(async () => {
    proxy = await startCuttingProxy(server.url);
    page = await openWindow(browser, { url: proxy.url });
  });

  afterAll(async () => {
    await page.context().close();
    await proxy.close();
  });

  it('goes on behind the last event, and each message is shown once', async () => {
    const id = await openWaiting('Захар Лесной');
    await page.getByRole('link', { name: 'Захар Лесной' }).last().click();
    const say = (text: string) => server.ask(`/v1/conversations/${id}/messages`, { author: 'customer', text });
    const said = page.getByRole('article', { name: 'Захар Лесной' });
    await say('Алло?');
    await said.getByText('Алло?').waitFor();
    proxy.cut();
    await say('Вы тут?');
    await page.getByRole('button', { name: 'Попробовать сейчас' }).click();
    await said.getByText('Вы тут?').waitFor();
    expect(proxy.streams.findLast((path) => path.startsWith('/v1/events'))).toMatch(/\?after=\d+$/);
    expect(await said.count()).toBe(3);
  });
});

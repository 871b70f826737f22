import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../eval/bench/open-browser.ts';
import { openWindow } from './agent-window.ts';
import { startConsole, type RunningConsole } from './start-console.ts';

const screens = new URL('../../../.screens/', import.meta.url);
let server: RunningConsole;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsole(), openBrowser()]);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const [name, message] of [
    ['Марина Ольхова', 'Где мой заказ? Жду уже больше часа, а телефон курьера не отвечает.'],
    ['Пётр Заречный', 'Верните деньги за суп: он приехал холодным.'],
  ]) {
    await server.ask('/v1/conversations', {
      ...{ channel: 'chat', locale: 'ru', bot: false, message, topic: 'Опоздание доставки' },
      customer: {
        ...{ id: name, name, spent: '18 420 ₽', note: 'Просит не звонить до полудня.' },
        orders: [{ id: '4401207', status: 'готовится', eta: '18:40', total: '1 240 ₽', restaurant: 'Пекарня «Утро»' }],
        contacts: [{ at: '2026-11-19T10:00:00Z', topic: 'Опоздание', outcome: 'промокод' }],
        offered: [{ at: '2026-11-19T10:05:00Z', what: 'Промокод на 200 ₽' }],
      },
    });
  }
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Takes a picture, and tells what axe has against the page. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.screenshot({ path: new URL(`${name}.png`, screens).pathname });
  await page.evaluate(axe);
  const violations: readonly Violation[] = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const sizes = { wide: { width: 1280, height: 720 }, narrow: { width: 390, height: 844 } };

describe.each([
  { colorScheme: 'light', locale: 'ru-RU' },
  { colorScheme: 'dark', locale: 'en-GB' },
] as const)('in $colorScheme, in $locale', ({ colorScheme, locale }) => {
  const name = (part: string, size: string) => `console-${part}-${colorScheme}-${locale.slice(0, 2)}-${size}`;

  describe.each(['wide', 'narrow'] as const)('%s', (size) => {
    let signIn: Page;
    let page: Page;

    beforeAll(async () => {
      const context = await browser.newContext({ colorScheme, locale, viewport: sizes[size] });
      signIn = await context.newPage();
      await signIn.goto(`${server.url}/console`);
      page = await openWindow(browser, { url: server.url, colorScheme, locale, viewport: sizes[size] });
    });

    afterAll(async () => {
      await Promise.all([signIn.context().close(), page.context().close()]);
    });

    it('axe has nothing against the sign-in page', async () => {
      await signIn.getByLabel(/Логин|Login/).waitFor();
      expect(await faultsOf(signIn, name('sign-in', size))).toEqual([]);
    });

    it('axe has nothing against the window', async () => {
      await page.getByRole('link', { name: 'Марина Ольхова' }).click();
      await page.getByRole('article').first().waitFor();
      expect(await faultsOf(page, name('window', size))).toEqual([]);
    });

    it.runIf(size === 'wide')('axe has nothing against the keys', async () => {
      await page.keyboard.press('Shift+Slash');
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page, name('keys', size))).toEqual([]);
      await page.keyboard.press('Escape');
    });

    it.runIf(size === 'wide')('axe has nothing against the settings', async () => {
      await page.getByRole('button', { name: /Лена Ветрова/ }).click();
      await page.getByRole('group', { name: /Настройки|Settings/ }).waitFor();
      expect(await faultsOf(page, name('settings', size))).toEqual([]);
    });

    it.runIf(size === 'wide')('axe has nothing against the form for another password', async () => {
      await page.getByRole('button', { name: /Сменить пароль|Change password/ }).click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page, name('password', size))).toEqual([]);
    });
  });
});

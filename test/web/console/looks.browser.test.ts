/** Every part of the console, as it is and with each thing that opens over it, before axe. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../eval/bench/open-browser.ts';
import { narrow, takePicture, wide } from '../take-picture.ts';
import { openWindow } from './agent-window.ts';
import { layers } from './layers.ts';
import { startConsole, type RunningConsole } from './start-console.ts';

let server: RunningConsole;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsole(), openBrowser()]);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const [name, message] of [
    ['Марина Ольхова', 'Курьер опаздывает уже на 40 минут, что делать?'],
    ['Пётр Заречный', 'Можно ли отменить заказ, если он уже готовится?'],
    ['Егор Камышов', 'Как починить стиральную машину?'],
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
  const customer = { id: 'lida', name: 'Лида Тропинина' };
  const asked = { channel: 'chat', locale: 'ru', customer, message: 'Сколько стоит доставка?' };
  const { id } = await server.ask('/v1/conversations', asked);
  await server.ask(`/v1/conversations/${String(id)}/handoff`, {});
  await server.ask('/v1/templates', { lang: 'ru', title: 'Проверяю заказ', text: '{customer.name}, проверяю заказ.' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Takes a picture, and tells what axe has against this part of the page. */
async function faultsOf(page: Page, name: string, part = 'html'): Promise<string[]> {
  await takePicture(page, name);
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  const violations: readonly Violation[] = await page.evaluate(
    `axe.run('${part}').then(({ violations }) => violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe.each([
  { colorScheme: 'light', locale: 'ru-RU' },
  { colorScheme: 'light', locale: 'en-GB' },
  { colorScheme: 'dark', locale: 'ru-RU' },
  { colorScheme: 'dark', locale: 'en-GB' },
] as const)('in $colorScheme, in $locale, axe has nothing against', ({ colorScheme, locale }) => {
  const name = (part: string) => `console-${part.replaceAll(' ', '-')}-${colorScheme}-${locale.slice(0, 2)}`;
  /** One page for all: each test goes on where the one before it ended. */
  let page: Page;

  beforeAll(async () => {
    page = await openWindow(browser, { url: server.url, colorScheme, locale, viewport: wide });
  });

  afterAll(() => page.context().close());

  it.each(layers)('$layer', async ({ layer, open, part }) => {
    await open(page);
    expect(await faultsOf(page, name(layer), part)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('the narrow window', async () => {
    await page.setViewportSize(narrow);
    await page.getByRole('article').first().waitFor();
    expect(await faultsOf(page, name('narrow'))).toEqual([]);
  });

  it.each([
    { width: 'narrow', viewport: narrow },
    { width: 'wide', viewport: wide },
  ])('the $width sign-in page', async ({ width, viewport }) => {
    await page.context().clearCookies();
    await page.reload();
    await page.setViewportSize(viewport);
    await page.getByLabel(/Логин|Login/).waitFor();
    expect(await faultsOf(page, name(`sign-in ${width}`))).toEqual([]);
  });
});

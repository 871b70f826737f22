import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWindow, pressRussian } from '../console/agent-window.ts';
import { startConsole, type RunningConsole } from '../console/start-console.ts';
import { openBrowser } from '../../../eval/bench/open-browser.ts';
import { takePictures } from '../take-picture.ts';
import { startDesk, type RunningDesk } from './start-desk.ts';

const late = 'Курьер опаздывает уже на 40 минут, что делать?';

let server: RunningConsole;
let browser: Browser;
let page: Page;
/** Consoles of others, one that may frame the panel and one that may not. */
let desk: RunningDesk;
let other: RunningDesk;

beforeAll(async () => {
  [desk, other] = await Promise.all([startDesk(), startDesk()]);
  [server, browser] = await Promise.all([
    startConsole({ settings: { SUFFLER_FRAME_ANCESTORS: desk.origin } }),
    openBrowser(),
  ]);
  page = await openWindow(browser, { url: server.url });
  // The first question of all reads the index.
  await ask('Ася Ранняя', late);
  // Less than a test may take, so that it is told what was waited for.
  page.setDefaultTimeout(4_000);
}, 60_000);

// What one test left open is not in the way of the next.
beforeEach(async () => {
  await page.goto(`${server.url}/console`);
});

afterAll(async () => {
  await browser.close();
  await Promise.all([server.close(), desk.close(), other.close()]);
});

const box = () => page.getByRole('textbox', { name: 'Ваш ответ клиенту' });
const card = (number: number) => page.locator(`[data-suggestion="${number}"]`);
const feedbackOf = () => page.waitForRequest((request) => request.url().endsWith('/feedback'));

/** Opens a conversation of its own, and waits until the suggestion is whole. */
async function ask(name: string, message: string): Promise<string> {
  const { id } = await server.ask('/v1/conversations', {
    ...{ channel: 'chat', locale: 'ru', bot: false, message },
    customer: { id: name, name, orders: [{ id: '4401207', eta: '18:40' }] },
  });
  await page.getByRole('link', { name }).click();
  await page.locator('[data-assist="ended"]').waitFor();
  await leave();
  return String(id);
}

/** What waits at it goes on once it is opened. */
function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const gate = new EventTarget();
  const opened = new Promise<void>((resolve) => {
    gate.addEventListener('open', () => {
      resolve();
    });
  });
  return { opened, open: () => gate.dispatchEvent(new Event('open')) };
}

/** Away from every field: letters are keys again. */
const leave = () => page.evaluate('document.activeElement.blur()');

async function violations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axe.source);
  const found = await where.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('a suggestion beside the reply box', () => {
  test('is taken by Tab, sent, and accepted', async () => {
    const id = await ask('Анна Лугова', late);
    await page.keyboard.press('Tab');
    const told = feedbackOf();
    await box().press('Enter');
    expect((await told).postDataJSON()).toMatchObject({ verdict: 'accepted', conversationId: id });
    const { items } = (await server.ask(`/v1/conversations/${id}/messages`)) as { items: { replyId: string | null }[] };
    expect(items.at(-1)?.replyId).toEqual(expect.any(String));
  });

  test('is picked by Alt and a number, edited, and told apart from what was sent', async () => {
    await ask('Борис Речной', late);
    await page.keyboard.press('Alt+Digit2');
    await card(2).and(page.locator('[data-selected]')).waitFor();
    await pressRussian(page, 'KeyE');
    await page.keyboard.insertText('Борис, ');
    const told = page.waitForResponse((response) => response.url().endsWith('/feedback'));
    await box().press('Enter');
    expect(await (await told).json()).toMatchObject({
      verdict: 'edited',
      difference: expect.arrayContaining([expect.objectContaining({ op: 'added' })]) as unknown,
    });
  });

  test('is rejected with a reason, and the next one takes its place', async () => {
    await ask('Вера Полевая', late);
    await page.keyboard.press('KeyX');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Digit2');
    const told = feedbackOf();
    await page.keyboard.press('Enter');
    expect((await told).postDataJSON()).toMatchObject({ verdict: 'rejected', reason: 'outdated' });
    await card(1).and(page.locator('[data-rejected]')).waitFor();
    await card(2).and(page.locator('[data-selected]')).waitFor();
  });

  test('shows its source with the quote marked and in sight, and what may be offered', async () => {
    await ask('Глеб Ольшин', late);
    await page.locator('[data-compensation]').getByText('Правило late-31-to-60').waitFor();
    await page.keyboard.press('KeyP');
    const mark = page.getByRole('dialog').locator('mark');
    await mark.waitFor();
    expect((await mark.boundingBox())?.y).toBeLessThan(720);
    expect(await violations(page)).toEqual([]);
  });

  test('is looked for by hand where it does not fit', async () => {
    await ask('Яна Дальняя', late);
    await page.keyboard.press('Slash');
    await page.getByRole('combobox', { name: 'Что найти' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('возврат');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Вставить' }).first().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await box().inputValue()).not.toBe('');
  });

  test('is discarded before the eyes of the agent when the customer writes again', async () => {
    const id = await ask('Дина Островская', late);
    // Held back, so that the new one is on its way for as long as the test looks.
    const held = createGate();
    await page.route('**/v1/suggestions', async (route) => {
      await held.opened;
      await route.continue();
    });
    await server.ask(`/v1/conversations/${id}/messages`, { author: 'customer', text: 'Можно отменить заказ?' });
    await page.getByText('Прежняя подсказка отменена').waitFor();
    expect(await page.locator('[data-stale]').count()).toBeGreaterThan(0);
    expect(await card(1).count()).toBe(0);
    held.open();
    await card(1).waitFor();
    expect(await page.locator('[data-stale]').count()).toBe(0);
    await page.getByText('Обновлено: клиент написал ещё.').waitFor();
    await page.unroute('**/v1/suggestions');
  });
});

describe('where there is no ready answer', () => {
  test('says why, and offers the next step', async () => {
    await ask('Егор Камышов', 'Как починить стиральную машину?');
    await page.getByText('В базе знаний нет статьи').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-step="draft"]').click();
    await page.getByLabel('Заголовок').fill('Ремонт техники');
    await page.getByLabel('Ответ', { exact: true }).fill('Мы доставляем еду и технику не чиним.');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await page.getByText('Черновик сохранён').waitFor();
    await page.keyboard.press('Escape');
  });

  test('builds a refusal of its reason and the alternatives that were picked', async () => {
    await ask('Жанна Ручьёва', 'Можно ли отменить заказ, если он уже готовится?');
    await pressRussian(page, 'KeyR');
    const dialog = page.getByRole('dialog');
    const choices = dialog.getByRole('checkbox');
    await choices.first().waitFor();
    const wording = dialog.locator('[data-wording]');
    const before = await wording.textContent();
    await choices.first().uncheck();
    const chosen = (await wording.textContent()) ?? '';
    expect(chosen).not.toBe(before);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => box().inputValue()).toBe(chosen);
  });

  test('underlines a bad tone while typing, and puts better words there', async () => {
    await ask('Зоя Вербная', late);
    await box().fill('Ввиду задержки ждём курьера.');
    await page.locator('[data-tone] mark').getByText('Ввиду').waitFor();
    await page.getByRole('button', { name: 'Заменить на «из-за»' }).click();
    expect(await box().inputValue()).toBe('Из-за задержки ждём курьера.');
  });

  test('fills a template from the card', async () => {
    const text = '{customer.name}, проверяю заказ {order.id}.';
    await server.ask('/v1/templates', { lang: 'ru', title: 'Проверяю заказ', text });
    await ask('Инна Полянская', late);
    await page.keyboard.press('KeyS');
    await page.getByRole('option', { name: 'Проверяю заказ' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => box().inputValue()).toBe('Инна Полянская, проверяю заказ 4401207.');
  });
});

describe('the panel in another console', () => {
  async function openDesk({ origin, show }: RunningDesk, options: BrowserContextOptions = {}): Promise<Page> {
    const { key } = await server.ask('/v1/keys', { name: origin, role: 'agent' });
    show({ suffler: server.url, key: String(key), question: late });
    const around = await (await browser.newContext(options)).newPage();
    around.setDefaultTimeout(4_000);
    await around.goto(origin);
    return around;
  }

  describe.each([
    { colorScheme: 'light', locale: 'ru-RU' },
    { colorScheme: 'light', locale: 'en-GB' },
    { colorScheme: 'dark', locale: 'ru-RU' },
    { colorScheme: 'dark', locale: 'en-GB' },
  ] as const)('in the $colorScheme theme, in $locale', (options) => {
    let around: Page;

    beforeAll(async () => {
      around = await openDesk(desk, options);
      const take = { name: /^(?:Take|Взять)$/ };
      await around.frameLocator('#panel').getByRole('button', take).waitFor();
      await takePictures(around, `panel-${options.colorScheme}-${options.locale.slice(0, 2)}`);
    });

    afterAll(() => around.context().close());

    test('axe finds nothing', async () => {
      for (const frame of around.frames().slice(1)) expect(await violations(frame)).toEqual([]);
    });
  });

  test('is driven by messages, and gives what was taken', async () => {
    const around = await openDesk(desk);
    const panel = around.frameLocator('#panel');
    await panel.getByRole('button', { name: 'Take' }).click();
    await expect.poll(() => around.title()).not.toBe('Desk');
    await around.context().close();
  });

  test('does not open in a console that is not listed', async () => {
    const around = await openDesk(other);
    await expect.poll(() => around.frames().at(-1)?.url()).toContain('chrome-error:');
    await around.context().close();
  });
});
